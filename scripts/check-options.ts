/** What `npm run check` is asked to do, or why that cannot be done. */
import { parseArgs } from 'node:util';
import type { Reviewer } from '../knowledge/report/claim-review.ts';

export const USAGE =
  'Usage: npm run -s check -- [--json | --report md|html|json|claimreview --author NAME] [--fail-on-differs] FILE|FOLDER…   or   … --jsonl < LINES';

const REPORTS = ['md', 'html', 'json', 'claimreview'] as const;
export type ReportForm = (typeof REPORTS)[number];

export type Output =
  | { readonly kind: 'text' | 'json' | 'jsonl' | 'help' }
  | { readonly kind: 'report'; readonly form: Exclude<ReportForm, 'claimreview'> }
  | { readonly kind: 'report'; readonly form: 'claimreview'; readonly reviewer: Reviewer };

export interface CheckOptions {
  readonly output: Output;
  readonly failOnDiffers: boolean;
  readonly paths: readonly string[];
}

type Parsed = { ok: true; value: CheckOptions } | { ok: false; error: string };

const refused = (error: string): Parsed => ({ ok: false, error });

export function checkOptions(args: readonly string[]): Parsed {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return refused(`${(error as Error).message.split('. ')[0]}. ${USAGE}`);
  }
  const { values, positionals: paths } = parsed;
  const done = (output: Output): Parsed => ({
    ok: true,
    value: { output, failOnDiffers: values['fail-on-differs'] ?? false, paths },
  });
  if (values.help) return done({ kind: 'help' });
  const forms = (['json', 'jsonl', 'report'] as const).filter((name) => values[name] !== undefined);
  if (forms.length > 1) return refused(`--${forms.join(' and --')} exclude each other; choose one`);
  if (values.jsonl)
    return paths.length
      ? refused(`--jsonl reads standard input; leave out ${paths[0]}`)
      : done({ kind: 'jsonl' });
  if (!paths.length) return refused(`name at least one file or folder. ${USAGE}`);
  if (values.report === undefined) return done({ kind: values.json ? 'json' : 'text' });
  const form = REPORTS.find((one) => one === values.report);
  if (!form) return refused(`--report can be ${REPORTS.join(', ')}, not "${values.report}"`);
  if (form !== 'claimreview') return done({ kind: 'report', form });
  const { author, 'author-url': url } = values;
  if (!author?.trim())
    return refused('--report claimreview needs --author "Your organisation": it reviews, not Obelus');
  return done({ kind: 'report', form, reviewer: { name: author.trim(), ...(url && { url }) } });
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      report: { type: 'string' },
      author: { type: 'string' },
      'author-url': { type: 'string' },
      'fail-on-differs': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
