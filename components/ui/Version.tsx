/** Which Obelus this is, and of when its record: the two change apart. */
import { formatDate } from '../../knowledge/format.ts';
import type { RecordVersion } from '../../knowledge/record-version.ts';

export interface VersionProps {
  readonly version: string;
  readonly record: RecordVersion;
}

export const Version = ({ version, record }: VersionProps) => (
  <span class="version">
    Obelus {version},{' '}
    <span class="version-record" title={`Version ${record.date}-${record.fingerprint}`}>
      record of {formatDate(record.date)}
    </span>
  </span>
);
