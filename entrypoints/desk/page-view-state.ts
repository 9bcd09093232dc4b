/** The desk's view of the page in front: what it states and mentions, kept up to date, and the way to it. */
import { computed, signal } from '@preact/signals';
import type { Findings } from '../../components/desk/finding.ts';
import { say } from '../../components/ui/say.ts';
import { citable } from '../../knowledge/claim-view.ts';
import type { PageReport } from '../../knowledge/record-summary.ts';
import { type PageState, UNKNOWN_PAGE } from '../shared/page-state.ts';

export interface PageViewDeps {
  readonly read: (tabId: number) => Promise<PageState>;
  readonly setEditors: (host: string, on: boolean) => Promise<unknown>;
  readonly jump: (tabId: number, record: string, claim?: string) => Promise<boolean>;
  readonly tell: (notice: string) => void;
}

const findingsOf = ({ claims, mentions, coverage }: PageReport): Findings => ({
  claims: claims.map((stated) => ({
    ...stated,
    key: stated.claim.key,
    value: stated.claim.recorded,
    sources: stated.claim.sources.map(citable),
  })),
  mentions,
  coverage,
});

export function createPageView({ read, jump, setEditors, tell }: PageViewDeps) {
  const tabId = signal<number | null>(null);
  const page = signal<PageState>(UNKNOWN_PAGE);
  let asked = 0;

  const refresh = async () => {
    const tab = tabId.value;
    asked += 1;
    const ask = asked;
    const state = tab === null ? UNKNOWN_PAGE : await read(tab).catch(() => UNKNOWN_PAGE);
    // A tab left meanwhile, or an older answer.
    if (ask === asked) page.value = state;
  };

  return {
    tabId,
    page,
    findings: computed(() => findingsOf(page.value.report)),
    refresh,
    follow(next: number | null) {
      if (next !== tabId.value) page.value = UNKNOWN_PAGE;
      tabId.value = next;
      return refresh();
    },
    async setEditors(editorsOn: boolean) {
      const { host } = page.value;
      if (!host) return;
      page.value = { ...page.value, editorsOn };
      await setEditors(host, editorsOn).catch(() => tell(say('notice_choice_not_kept')));
      await refresh();
    },
    async show(record: string, claim?: string) {
      const tab = tabId.value;
      const done = tab !== null && (await jump(tab, record, claim).catch(() => false));
      if (!done) tell(say('reason_changed'));
      return done;
    },
  };
}
