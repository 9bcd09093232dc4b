import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { knowledgePlugin } from './scripts/knowledge-plugin.ts';
import { noHtmlPlugin } from './scripts/no-html-plugin.ts';

/** Fixed, so that Firefox keeps the reader's settings between versions. */
const GECKO_ID = 'obelus@obelus.example';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [
      preact({ reactAliasesEnabled: false, devToolsEnabled: false }),
      noHtmlPlugin(),
      knowledgePlugin(),
    ],
    // The browsers preload by themselves, and nothing of ours shall be able to fetch.
    build: { target: ['chrome140', 'firefox153'], modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: 'Obelus',
    description:
      'Shows what is on record about AI in film, AI copyright cases and the EU AI Act, with sources. Nothing leaves your browser.',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['<all_urls>'],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: 'Obelus: what is on record' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'",
    },
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['gate.js'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
      },
    ],
    omnibox: { keyword: 'ob' },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+Period' }, description: 'Go to the next mark' },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: 'Go to the previous mark',
      },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: 'Open the card at the mark' },
      'open-desk': { suggested_key: { default: 'Alt+Shift+D' }, description: 'Open the desk' },
      'toggle-site': { description: 'Switch Obelus off or on for this site' },
    },
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'desk.html',
            default_title: 'Obelus: the desk',
            default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { side_panel: { default_path: 'desk.html' }, minimum_chrome_version: '140' }),
  }),
});
