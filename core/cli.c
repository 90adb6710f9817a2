#include "core/cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config.h"
#include "core/diag.h"

enum { OPT_COLOR = 0x1000 };

static const struct cli_option common[] = {
	{ 'h', "help", NULL, "show this help" },
	{ 'V', "version", NULL, "show the version" },
	{ 'v', "verbose", NULL, "say more on stderr" },
	{ 'q', "quiet", NULL, "say nothing but errors on stderr" },
	{ OPT_COLOR, "color", "WHEN", "colours: auto, always or never" },
	{ 'j', "json", NULL, "results as JSON" },
	{ 'p', "pretty", NULL, "results as indented JSON" },
	{ 0, NULL, NULL, NULL }
};

enum { MAX_NAMES = 128 };

void cli_start(struct cli *cli, int argc, char **argv)
{
	cli->argv = argv;
	cli->argc = argc;
	cli->at = 1;
}

static const struct cli_option *by_letter(const struct cli *cli, char letter)
{
	const struct cli_option *tables[] = { cli->options, common };

	for (int t = 0; t < 2; t++)
		for (const struct cli_option *o = tables[t]; o->key; o++)
			if (o->key == (unsigned char)letter)
				return o;
	return NULL;
}

/* The option called `name`, or the only one that starts so; *many: there are several. */
static const struct cli_option *by_name(const struct cli *cli, const char *name, size_t len, bool *many)
{
	const struct cli_option *tables[] = { cli->options, common }, *found = NULL;

	*many = false;
	for (int t = 0; t < 2; t++)
		for (const struct cli_option *o = tables[t]; o->key; o++) {
			if (!o->name || strncmp(o->name, name, len))
				continue;
			if (!o->name[len])
				return o;
			*many |= found != NULL;
			found = o;
		}
	return *many ? NULL : found;
}

static int unknown_long(struct cli *cli, const char *name, size_t len, bool many)
{
	const struct cli_option *tables[] = { cli->options, common };
	const char *names[MAX_NAMES + 1], *near;
	char word[64];
	int n = 0;

	snprintf(word, sizeof(word), "%.*s", (int)len, name);
	for (int t = 0; t < 2; t++)
		for (const struct cli_option *o = tables[t]; o->key && n < MAX_NAMES; o++)
			if (o->name)
				names[n++] = o->name;
	names[n] = NULL;
	near = many ? NULL : diag_nearest(word, names);
	snprintf(cli->error, sizeof(cli->error), "%s option '--%s'%s%s%s", many ? "ambiguous" : "unknown", word,
		 near ? "; did you mean '--" : "", near ? near : "", near ? "'?" : "");
	return CLI_ERROR;
}

static int set_color(struct cli *cli)
{
	static const char *const words[] = { "auto", "always", "never" };

	for (int i = 0; i < 3; i++)
		if (!strcmp(cli->value, words[i])) {
			cli->color = (enum cli_color)i;
			return 0;
		}
	snprintf(cli->error, sizeof(cli->error), "--color takes auto, always or never, not '%s'", cli->value);
	return CLI_ERROR;
}

/* What an option does: a common one sets its field and gives 0, which means "go on". */
static int take(struct cli *cli, const struct cli_option *o)
{
	if (o < common || o >= common + sizeof(common) / sizeof(common[0]))
		return o->key;
	switch (o->key) {
	case 'h':
		return CLI_HELP;
	case 'V':
		return CLI_VERSION;
	case 'v':
		cli->verbose++;
		return 0;
	case 'q':
		cli->quiet = true;
		return 0;
	case 'p':
		cli->pretty = true;
		cli->json = true;
		return 0;
	case 'j':
		cli->json = true;
		return 0;
	}
	return set_color(cli);
}

static int missing(struct cli *cli, const struct cli_option *o)
{
	if (o->name)
		snprintf(cli->error, sizeof(cli->error), "option '--%s' needs %s", o->name, o->arg);
	else
		snprintf(cli->error, sizeof(cli->error), "option '-%c' needs %s", o->key, o->arg);
	return CLI_ERROR;
}

static int long_option(struct cli *cli, const char *name)
{
	size_t len = strcspn(name, "=");
	const char *given = name[len] ? name + len + 1 : NULL;
	bool many;
	const struct cli_option *o = by_name(cli, name, len, &many);

	if (!o)
		return unknown_long(cli, name, len, many);
	if (!o->arg && given) {
		snprintf(cli->error, sizeof(cli->error), "option '--%s' takes no value", o->name);
		return CLI_ERROR;
	}
	if (o->arg && !given && o->arg[0] != '[') {
		if (cli->at >= cli->argc)
			return missing(cli, o);
		given = cli->argv[cli->at++];
	}
	cli->value = given;
	return take(cli, o);
}

/* "[N]": a number or nothing. */
static bool maybe_number(const struct cli_option *o)
{
	return o->arg && !strcmp(o->arg, "[N]");
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int short_option(struct cli *cli)
{
	char letter = *cli->cluster++;
	const struct cli_option *o = by_letter(cli, letter);
	const char *rest = cli->cluster;

	if (!*rest || !o)
		cli->cluster = NULL;
	if (!o) {
		snprintf(cli->error, sizeof(cli->error), "unknown option '-%c'", letter);
		return CLI_ERROR;
	}
	if (maybe_number(o) && !is_digit(*rest)) {
		uint64_t number;

		if (!*rest && cli->at < cli->argc && cli_number(cli->argv[cli->at], UINT64_MAX, &number))
			cli->value = cli->argv[cli->at++];
	} else if (o->arg) {
		cli->cluster = NULL;
		cli->value = *rest ? rest : NULL;
		if (!cli->value && o->arg[0] != '[') {
			if (cli->at >= cli->argc)
				return missing(cli, o);
			cli->value = cli->argv[cli->at++];
		}
	}
	return take(cli, o);
}

int cli_next(struct cli *cli)
{
	int key = 0;

	while (!key) {
		const char *arg;

		cli->value = NULL;
		if (cli->cluster) {
			key = short_option(cli);
			continue;
		}
		if (cli->at >= cli->argc)
			return CLI_END;
		arg = cli->argv[cli->at++];
		if (cli->operands_only || arg[0] != '-' || !arg[1]) {
			cli->value = arg;
			return CLI_OPERAND;
		}
		if (arg[1] != '-') {
			cli->cluster = arg + 1;
			key = short_option(cli);
		} else if (arg[2]) {
			key = long_option(cli, arg + 2);
		} else {
			cli->operands_only = true;
		}
	}
	return key;
}

/* Whether a common option is hidden behind one of the command's own. */
static bool replaced(const struct cli *cli, const struct cli_option *o)
{
	for (const struct cli_option *own = cli->options; own->key; own++)
		if (own->name && !strcmp(own->name, o->name))
			return true;
	return false;
}

static void help_option(struct strbuf *out, const struct cli_option *o, bool letter)
{
	bool optional = o->arg && o->arg[0] == '[';

	if (letter && o->key < 256)
		strbuf_printf(out, "  -%c%s", o->key, o->name ? ", " : "");
	else
		strbuf_puts(out, "      ");
	if (o->name)
		strbuf_printf(out, "--%s", o->name);
	if (o->arg && optional)
		strbuf_printf(out, "[=%s", o->arg + 1);
	else if (o->arg)
		strbuf_printf(out, "%c%s", o->name ? '=' : ' ', o->arg);
	strbuf_puts(out, "  ");
	strbuf_pad(out, 28);
	strbuf_printf(out, "%s\n", o->help);
}

void cli_help(const struct cli *cli, struct strbuf *out)
{
	const char *line = cli->operands ? cli->operands : "";
	const char *lead = "Usage:";

	do {
		int len = (int)strcspn(line, "\n");

		strbuf_printf(out, "%s %s [OPTION...] %.*s\n", lead, cli->name, len, line);
		line += len + (line[len] == '\n');
		lead = "  or: ";
	} while (*line);
	if (cli->about)
		strbuf_printf(out, "%s\n", cli->about);
	strbuf_puts(out, "\nOptions:\n");
	for (const struct cli_option *o = cli->options; o->key; o++)
		help_option(out, o, true);
	for (const struct cli_option *o = common; o->key; o++)
		if (!replaced(cli, o))
			help_option(out, o, o->key < 256 && by_letter(cli, (char)o->key) == o);
	strbuf_puts(out, "\nExit status: 0 done, 1 rejected, 2 usage, input or I/O error.\n");
}

void cli_version(const struct cli *cli, struct strbuf *out)
{
	strbuf_printf(out, "%s (%s) %s\n", cli->name, PACKAGE_NAME, PACKAGE_VERSION);
}

bool cli_colored(const struct cli *cli, int fd)
{
	const char *term = getenv("TERM"), *no_color = getenv("NO_COLOR");

	if (cli->color != CLI_COLOR_AUTO)
		return cli->color == CLI_COLOR_ALWAYS;
	return isatty(fd) && term && strcmp(term, "dumb") && !(no_color && *no_color);
}

bool cli_number(const char *text, uint64_t max, uint64_t *value)
{
	char *end;
	unsigned long long n;

	if (text[0] < '0' || text[0] > '9')
		return false;
	errno = 0;
	n = strtoull(text, &end, 0);
	if (errno || *end || n > max)
		return false;
	*value = n;
	return true;
}
