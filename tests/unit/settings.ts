/** Any valid settings, for properties about them. */
import fc from 'fast-check';
import {
  HOVER_DELAY_MS,
  INTENSITIES,
  LANGUAGES,
  OPENINGS,
  SITE_MODES,
  THEMES,
} from '../../components/ui/choices.ts';
import type { Settings } from '../../entrypoints/shared/settings.ts';
import { TOPICS } from '../../knowledge/topics.ts';

const sites = fc.array(
  fc.tuple(fc.boolean(), fc.domain()).map(([isPattern, host]) => (isPattern ? `*.${host}` : host)),
);

export const anySettings: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(1 as const),
  topics: fc.subarray([...TOPICS]),
  languages: fc.subarray([...LANGUAGES]),
  intensity: fc.constantFrom(...INTENSITIES),
  opening: fc.constantFrom(...OPENINGS),
  hoverDelayMs: fc.integer({ min: HOVER_DELAY_MS.least, max: HOVER_DELAY_MS.most }),
  theme: fc.constantFrom(...THEMES),
  sites: fc.constantFrom(...SITE_MODES),
  sitesOn: sites,
  sitesOff: sites,
  editorsOn: fc.array(fc.domain()),
  hidden: fc.array(fc.record({ record: fc.string(), title: fc.string() })),
  hiddenNames: fc.array(fc.string()),
});
