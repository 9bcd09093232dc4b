/**
 * The card as the page script sees it (`CardSurface`): opens, moves, closes,
 * and tells when it closed itself. Holds what belongs to one opening; what a
 * card looks like is `components/card`, where it lies is `placement.ts`.
 *
 *   closed ── open() ──> waiting ── reply or 80 ms ──> shown ── Escape, close(), … ──> closed
 *                                                       │  ^
 *                                            "Not this" v  │ Undo
 *                                                     noticed ── 8 s, or any closing: the change is made
 */
import { render } from 'preact';
import { Card } from '../../components/card/Card.tsx';
import cardCss from '../../components/card/card.css?inline';
import type { Copying } from '../../components/card/Foot.tsx';
import recordCss from '../../components/card/record.css?inline';
import { createRecordWalk, type WalkState } from '../../components/card/record-walk.ts';
import controlsCss from '../../components/ui/controls.css?inline';
import { say } from '../../components/ui/say.ts';
import tokensCss from '../../components/ui/tokens.css?inline';
import type { CardModel } from '../../knowledge/card-model.ts';
import type { CardListener, CardRequest, CardSurface } from '../shared/card-surface.ts';
import { copyText } from './copy-text.ts';
import { listenToDrags } from './dragging.ts';
import { createHost } from './host.ts';
import { listenWhileOpen } from './listening.ts';
import { elementUnder, focusedElement, parentForCard } from './page-context.ts';
import { followMark, hasRoomBeside, holdInPlace, putAt } from './placement.ts';
import { whatToCopy } from './what-to-copy.ts';

export interface CardSurfaceDeps {
  readonly load: (record: string) => Promise<CardModel | null>;
  readonly hideRecord: (record: string) => Promise<unknown>;
  readonly siteOff: () => Promise<unknown>;
  readonly openLibrary: (record: string) => Promise<unknown>;
  /** At a statement of the page about the record, if one is named. */
  readonly openDesk: (record: string, claim?: string) => Promise<unknown>;
  /** Of the extension. */
  readonly version: string;
  /** The extension was updated or removed while this page stayed open. */
  readonly isOrphaned: () => boolean;
}

type ClosedBy = Parameters<CardListener['closed']>[0];

/** What "Not this" or "Not on this site" will do, unless undone in time. */
interface Pending {
  readonly text: string;
  readonly by: ClosedBy;
  readonly apply: () => Promise<unknown>;
}

interface Session {
  readonly request: CardRequest;
  readonly listener: CardListener;
  readonly layout: 'float' | 'sheet';
  /** What had the focus before the card took it. */
  readonly returnTo: HTMLElement | null;
  walk?: WalkState;
  pinned: boolean;
  announcement: string;
  /** What was copied just now, or could not be. */
  copied?: Copying | undefined;
  toCopy?: string | undefined;
  pending?: Pending | undefined;
  /** The element that holds the mark. */
  context: Element | null;
  /** How the card is kept in its place. */
  unplace?: () => void;
  /** Ends everything this opening listens to. */
  readonly listening: AbortController;
}

/** An extension that is gone cannot be told, and throws at once. */
const quietly = async (tell: () => Promise<unknown>) => {
  try {
    await tell();
  } catch {
    // Nothing to tell the reader: the page goes, or the extension did.
  }
};

/** Long enough to read one line and press a button. */
const UNDO_MS = 8000;
/** How long a button says that it copied. */
const COPIED_MS = 4000;

/** Looked up while the extension is there to be asked: they are for when it is gone. */
say('card_updated');
say('card_updated_text');

const CSS = [tokensCss, controlsCss, recordCss, cardCss].join('\n');

export function createCardSurface(deps: CardSurfaceDeps): CardSurface {
  const host = createHost(CSS);
  const walk = createRecordWalk({ load: deps.load, changed: walked });
  let session: Session | undefined;
  let undoTimer: ReturnType<typeof setTimeout> | undefined;
  let copiedTimer: ReturnType<typeof setTimeout> | undefined;

  const card = () => host.mount.firstElementChild as HTMLElement | null;
  const hasFocus = () => host.root.activeElement !== null;

  // What the reader sees

  function draw() {
    if (!session?.walk) return;
    const { request, layout, pinned, announcement, copied, toCopy, pending } = session;
    const props = {
      walk: session.walk,
      mark: request,
      coverage: request.coverage,
      layout,
      theme: request.theme(),
      pinned,
      site: location.hostname || say('card_this_site'),
      notice: pending?.text,
      orphaned: deps.isOrphaned(),
      announcement,
      copied,
      toCopy,
      on: {
        go,
        back: walk.back,
        retry: walk.retry,
        hideRecord,
        siteOff,
        undo,
        pin,
        library,
        desk,
        copy,
        copiedByHand,
        move,
        moveHint: () => announce(say('card_move_hint')),
        close: () => closeBy('button'),
      },
    };
    render(<Card {...props} />, host.mount);
  }

  function walked(state: WalkState) {
    if (!session) return;
    const { walk: before, request } = session;
    const hadFocus = hasFocus();
    session.walk = state;
    if (before?.record !== state.record) session.copied = session.toCopy = undefined;
    if (before && before.record !== state.record && state.view.kind === 'shown')
      session.announcement = say('now_showing', state.view.model.title);
    draw();
    if (!before) appear(session);
    else if (hadFocus && !hasFocus()) card()?.focus({ preventScroll: true });
    if (before?.record !== state.record || before.view.kind !== state.view.kind)
      card()?.scrollTo(0, state.scrollTop);
    if (!before && request.openedBy !== 'hover') card()?.focus({ preventScroll: true });
  }

  /** The first content of this opening is there: into the page with it. */
  function appear(opening: Session) {
    // Asked before the card is there, which may come to lie over the mark for a moment.
    opening.context = elementUnder(opening.request.rects()[0]);
    host.show(parentForCard(opening.context));
    follow();
  }

  // Where it lies

  function follow() {
    const element = card();
    if (!session || !element) return;
    session.unplace?.();
    if (session.layout === 'sheet') {
      element.removeAttribute('style');
      return;
    }
    session.unplace = followMark({
      card: element,
      rects: session.request.rects,
      context: session.context,
      gone: markGone,
    });
  }

  function hold() {
    const element = card();
    if (!session || !element) return;
    session.unplace?.();
    session.unplace = holdInPlace(element);
  }

  /** A card in use stays; one that was only looked at goes with its mark. */
  const markGone = () => (session?.pinned || hasFocus() ? hold() : closeBy('mark-gone'));

  // What the reader does

  function go(record: string) {
    walk.go(record, card()?.scrollTop ?? 0);
  }

  function pin() {
    if (!session) return;
    session.pinned = !session.pinned;
    session.listener.pinned(session.pinned);
    draw();
    if (session.pinned) hold();
    else follow();
  }

  /** Out of the way of what is being read: from then on it stays where it is put. */
  function take() {
    if (session && !session.pinned) pin();
  }

  function move(right: number, down: number) {
    take();
    const element = card();
    const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {};
    if (element) putAt(element, { left: left + right, top: top + down });
  }

  function library() {
    const { walk } = session ?? {};
    if (walk) void quietly(() => deps.openLibrary(walk.record));
  }

  function desk() {
    const { walk, request } = session ?? {};
    // What the page states is about the record of the mark, not about one walked to.
    if (walk) void quietly(() => deps.openDesk(walk.record, walk.depth ? undefined : request?.claim?.key));
  }

  function announce(words: string) {
    if (!session) return;
    session.announcement = words;
    draw();
  }

  /** What was copied; or what was not, and is shown instead. */
  function said(copied: Copying | undefined, toCopy?: string) {
    if (!session) return;
    const opening = session;
    opening.copied = copied;
    opening.toCopy = toCopy;
    announce(toCopy ? '' : say('card_copied'));
    clearTimeout(copiedTimer);
    copiedTimer = setTimeout(() => {
      if (session !== opening) return;
      opening.copied = undefined;
      announce('');
    }, COPIED_MS);
  }

  async function copy(what: Copying) {
    const opening = session;
    if (!opening?.walk) return;
    const text = whatToCopy(what, opening.walk, opening.request, deps.version);
    const isCopied = await copyText(host.root, text);
    if (session === opening) said(isCopied ? what : undefined, isCopied ? undefined : text);
  }

  /** The field it was copied from is gone, and the focus with it. */
  function copiedByHand() {
    said(undefined);
    card()?.focus({ preventScroll: true });
  }

  function propose(pending: Pending) {
    if (!session) return;
    session.pending = pending;
    undoTimer = setTimeout(() => closeBy(pending.by), UNDO_MS);
    draw();
  }

  function hideRecord() {
    const view = session?.walk?.view;
    if (!session || !view) return;
    const { record } = session.request;
    const title = view.kind === 'shown' ? view.model.title : session.request.text;
    propose({
      text: say('card_hidden', title),
      by: 'hidden-record',
      apply: () => deps.hideRecord(record),
    });
  }

  function siteOff() {
    propose({
      text: say('card_site_off', location.hostname || say('card_this_site')),
      by: 'site-off',
      apply: deps.siteOff,
    });
  }

  function undo() {
    if (!session) return;
    clearTimeout(undoTimer);
    session.pending = undefined;
    draw();
    card()?.focus({ preventScroll: true });
  }

  // How it closes

  /** Ends the present opening; whatever was switched off and not undone takes effect now. */
  function end(): ClosedBy | undefined {
    if (!session) return undefined;
    const { pending, unplace, listening } = session;
    clearTimeout(undoTimer);
    clearTimeout(copiedTimer);
    listening.abort();
    unplace?.();
    walk.stop();
    session = undefined;
    if (pending) void quietly(pending.apply);
    return pending?.by;
  }

  function vanish(returnTo: HTMLElement | null | undefined) {
    const hadFocus = hasFocus();
    render(null, host.mount);
    host.hide();
    if (hadFocus && returnTo?.isConnected) returnTo.focus({ preventScroll: true });
  }

  function closeBy(by: ClosedBy) {
    if (!session) return;
    const { listener, returnTo } = session;
    const switchedOff = end();
    vanish(returnTo);
    listener.closed(switchedOff ?? by);
  }

  function close() {
    const returnTo = session?.returnTo;
    end();
    vanish(returnTo);
  }

  const listen = ({ layout, listener, listening }: Session) =>
    listenWhileOpen({
      host,
      layout,
      signal: listening.signal,
      canGoBack: () => (session?.walk?.depth ?? 0) > 0,
      back: walk.back,
      escaped: () => closeBy('escape'),
      pressedOutside: () => session?.pinned || closeBy('outside'),
      inside: listener.pointer,
      pageGoes: () => closeBy('mark-gone'),
    });

  const drag = ({ listening: { signal } }: Session) =>
    listenToDrags({
      root: host.root,
      card,
      signal,
      taken: take,
      moved: (to) => {
        const element = card();
        if (element) putAt(element, to);
      },
    });

  return {
    open(request, listener) {
      const returnTo = session && hasFocus() ? session.returnTo : focusedElement();
      end();
      const layout = request.openedBy === 'tap' || !hasRoomBeside(window.innerHeight) ? 'sheet' : 'float';
      session = {
        request,
        listener,
        layout,
        returnTo,
        context: null,
        pinned: false,
        announcement: '',
        listening: new AbortController(),
      };
      listen(session);
      if (layout === 'float') drag(session);
      walk.start(request.record);
    },
    redraw: draw,
    close,
    rect: () => (session && host.element.isConnected ? (card()?.getBoundingClientRect() ?? null) : null),
    owns: (node) => node === host.element,
    destroy: close,
  };
}
