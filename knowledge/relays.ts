/** Sites that relay, gather or generate; a record cites the original instead. */
const RELAYS = [
  'wikipedia.org',
  'aitoolsobserver.com',
  'letsdatascience.com',
  'artainews.com',
  'ngtimes.org',
  'thedailyscout.com',
  'aisecwatch.com',
  'tapestry.news',
  'theagenttimes.com',
  'hoodline.com',
  'github.com',
  'medium.com',
  'reddit.com',
  'news.google.com',
  'msn.com',
  'pages.dev',
  'substack.com',
  'solab.ai',
  'chatgptiseatingtheworld.com',
];

/** The relay that a web address leads to, if it leads to one. */
export function relayOf(url: string): string | undefined {
  const host = new URL(url).hostname;
  return RELAYS.find((relay) => host === relay || host.endsWith(`.${relay}`));
}
