/**
 * Puts what Zod finds wrong with the shape of a file into sentences for an
 * editor: what is there, what is allowed, and what was probably meant. The
 * schema's own messages ("must be one line") are clauses that go after the
 * value.
 */
import { z } from 'zod';
import { nearest } from './nearest.ts';

export interface ShapeProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** Longer lists help nobody; `npm run knowledge -- --properties` prints the one list that is. */
const MOST_LISTED = 40;

const at = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], json);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const quoted = (values: readonly unknown[]) => values.map((value) => `"${value}"`).join(', ');

/** A value as a message shows it: in full while it is short. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `"${value.slice(0, 57)}…"` : `"${value}"`;
  if (Array.isArray(value)) return 'a list [ … ]';
  if (isObject(value)) return 'a group { … }';
  return value === null ? 'null' : String(value);
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number without quotation marks',
  int: 'a whole number',
  boolean: 'true or false, without quotation marks',
  array: 'a list in square brackets [ … ]',
  object: 'a group in curly brackets { … }',
};

/** The schema of what stands at a place, as far as it can be told. */
function schemaAt(root: z.core.$ZodType, json: unknown, path: readonly PropertyKey[]): z.core.$ZodType {
  let schema = root;
  let value = json;
  const open = () => {
    if (schema instanceof z.ZodOptional) schema = schema.unwrap();
    if (schema instanceof z.ZodDiscriminatedUnion) {
      const key = schema.def.discriminator;
      const type = isObject(value) ? value[key] : undefined;
      schema =
        schema.options.find(
          (option) => option instanceof z.ZodObject && option.shape[key]?.safeParse(type).success,
        ) ?? schema;
    }
  };
  open();
  for (const key of path) {
    const inner: z.core.$ZodType | undefined =
      schema instanceof z.ZodArray
        ? schema.element
        : schema instanceof z.ZodObject
          ? schema.shape[String(key)]
          : schema instanceof z.ZodRecord
            ? schema.valueType
            : undefined;
    if (!inner) return schema;
    schema = inner;
    value = at(value, [key]);
    open();
  }
  return schema;
}

function notOneOf(value: unknown, options: readonly unknown[]): string {
  if (value === undefined) return `is missing. Give one of ${quoted(options.slice(0, MOST_LISTED))}.`;
  const meant = typeof value === 'string' ? nearest(value, options.map(String)) : null;
  if (meant) return `is ${shown(value)}; did you mean "${meant}"?`;
  const [only] = options;
  if (options.length === 1) return `is ${shown(value)}, but can only be "${only}". Write that, or remove it.`;
  return options.length > MOST_LISTED
    ? `is ${shown(value)}, which is not on the list. "npm run knowledge -- --properties" prints it.`
    : `is ${shown(value)}, but must be one of ${quoted(options)}.`;
}

function unknownKeys(issue: Issue & { code: 'unrecognized_keys' }, json: unknown, root: z.core.$ZodType) {
  const schema = schemaAt(root, json, issue.path);
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const present = Object.keys(at(json, issue.path) as object);
  const free = known.filter((key) => !present.includes(key));
  return issue.keys.map((key): ShapeProblem => {
    const meant = nearest(key, free);
    return {
      path: [...issue.path, key],
      message: meant
        ? `is not a field that can stand here; did you mean "${meant}"?`
        : `is not a field that can stand here. ${free.length ? `What still can: ${quoted(free)}.` : 'Remove it.'}`,
    };
  });
}

function size(issue: Issue & { code: 'too_big' | 'too_small' }, value: unknown): string {
  if (issue.code === 'too_big')
    return typeof value === 'string'
      ? `has ${value.length} characters; ${issue.maximum} are allowed. Shorten it.`
      : `is ${shown(value)}, but must be at most ${issue.maximum}.`;
  if (typeof value === 'string') return 'is empty. Fill it in, or remove the field.';
  if (Array.isArray(value)) return 'is an empty list. Give at least one, or remove the field.';
  return `is ${shown(value)}, but must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.`;
}

/** Whether the message is one of the schema's own rather than Zod's. */
const isOwn = ({ message }: Issue) => /^(?:must|is|has|names|needs) /.test(message);

function explain(issue: Issue, json: unknown, root: z.core.$ZodType): ShapeProblem[] {
  const { path } = issue;
  const value = at(json, path);
  const say = (message: string, where: readonly PropertyKey[] = path) => [{ path: where, message }];
  if (isOwn(issue)) {
    const said = typeof value === 'string' && value ? `${shown(value)} ${issue.message}` : issue.message;
    return say(`${said}.`);
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue, json, root);
    case 'invalid_type':
      return say(
        value === undefined
          ? `is missing. Give ${EXPECTED[issue.expected] ?? issue.expected}.`
          : `is ${shown(value)}, but must be ${EXPECTED[issue.expected] ?? issue.expected}.`,
      );
    case 'invalid_value':
      return say(notOneOf(value, issue.values));
    case 'invalid_union': {
      const key = issue.discriminator;
      if (!key || issue.inclusive === false)
        return say(`is ${shown(value)}, which has none of the forms that can stand here.`);
      // Zod reports a value without a type at the type, which is not there, or at the value.
      const where = path.at(-1) === key ? path : [...path, key];
      return say(notOneOf(at(json, where), issue.options ?? []), where);
    }
    case 'invalid_format':
      return say(
        issue.format === 'url'
          ? `is ${shown(value)}, but must be a whole web address, like https://example.org/page.`
          : `is ${shown(value)}, which is not written as it should be (${issue.format}).`,
      );
    case 'too_big':
    case 'too_small':
      return say(size(issue, value));
    case 'invalid_key':
      return say(`is a name that ${issue.issues.map(({ message }) => message).join(', and that ')}.`);
    default:
      return say(`${issue.message}.`);
  }
}

/** One sentence for each thing that is wrong; of several about one place, the first. */
export function explainShape(error: z.core.$ZodError, json: unknown, root: z.core.$ZodType): ShapeProblem[] {
  const all = error.issues.flatMap((issue) => explain(issue, json, root));
  const places = new Set<string>();
  const firsts = all.filter(({ path }) => {
    const place = JSON.stringify(path);
    return !places.has(place) && places.add(place);
  });
  // A misspelt field is not missing too.
  const meant = new Set(
    firsts.flatMap(({ path, message }) => {
      const word = /did you mean "(.+)"\?$/.exec(message)?.[1];
      return message.startsWith('is not a field') && word
        ? [JSON.stringify([...path.slice(0, -1), word])]
        : [];
    }),
  );
  return firsts.filter(
    ({ path, message }) => !message.startsWith('is missing') || !meant.has(JSON.stringify(path)),
  );
}
