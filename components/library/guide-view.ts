/** What every view of a guide is given, and what its files say of where they come from. */
import type { GuideModel } from '../../knowledge/guide-model.ts';
import type { KnowledgeRecord } from '../../knowledge/schema.ts';
import type { Exports } from '../pictures/Figure.tsx';
import { say } from '../ui/say.ts';
import { sayWritten } from '../ui/say-date.ts';
import { opinionWords } from './guide-data.ts';

export interface GuideViewProps {
  readonly model: GuideModel;
  readonly record: (id: string) => KnowledgeRecord | undefined;
  readonly today: string;
  readonly exports: Exports;
  readonly onGo: (record: string) => void;
}

export const aboutGuide = ({ title, reviewed, voices }: GuideModel) =>
  [
    say('about_guide', title, sayWritten(reviewed)),
    ...voices.map(({ whose, about }) => say('about_opinions', whose, about)),
  ].join(' ');

/** Whose views headings and entries are, each once: what a picture of them has to say. */
export const headingVoices = ({ groups }: GuideModel) => [
  ...new Set(
    groups
      .flatMap((group) => [group, ...group.rows])
      .flatMap(({ opinion }) => (opinion ? [opinionWords(opinion)] : [])),
  ),
];
