/** The site the browser tests visit: tests/fixtures and pages that a test makes itself. */
import { type LocalSite, startSite } from '../../scripts/local-site.ts';

/** The strictest policy that pages have: no script, style, frame or connection, and no text made into code. */
export const STRICT_CSP =
  "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface TestSite extends LocalSite {
  /** The address of a file of tests/fixtures. */
  readonly fixture: (name: string) => string;
}

export async function startTestSite(): Promise<TestSite> {
  const site = await startSite(new URL('../fixtures/', import.meta.url));
  return { ...site, fixture: (name) => `${site.origin}/${name}` };
}
