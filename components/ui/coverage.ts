/** "7 statements compared, 3 not on record"; nothing where nothing checkable was found. */
import type { Coverage } from '../../knowledge/reading.ts';
import { say, sayCount } from './say.ts';

export function coverageWords({ compared, notOnRecord }: Coverage): string {
  if (!compared && !notOnRecord) return '';
  const looked = compared ? sayCount('coverage_compared', compared) : say('coverage_none');
  return notOnRecord ? say('coverage_both', looked, sayCount('coverage_not_on_record', notOnRecord)) : looked;
}
