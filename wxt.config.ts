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
    default_locale: 'en',
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['<all_urls>'],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_button_title__' },
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
      'next-mark': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_command_next_mark__',
      },
      'previous-mark': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_command_previous_mark__',
      },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open_card__' },
      'open-desk': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_open_desk__' },
      'toggle-site': { description: '__MSG_command_toggle_site__' },
    },
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'desk.html',
            default_title: '__MSG_sidebar_title__',
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
