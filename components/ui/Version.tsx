/** Which Obelus this is, and of when its record: the two change apart. */
import type { RecordVersion } from '../../knowledge/record-version.ts';
import { say, sayWith } from './say.ts';
import { sayDate } from './say-date.ts';

export interface VersionProps {
  readonly version: string;
  readonly record: RecordVersion;
}

export const Version = ({ version, record }: VersionProps) => (
  <span class="version">
    {sayWith(
      'version_obelus',
      version,
      <span class="version-record" title={say('version_exact', `${record.date}-${record.fingerprint}`)}>
        {say('version_record', sayDate(record.date))}
      </span>,
    )}
  </span>
);
