/**
 * `inBrowsers` runs a suite once in each browser that is there: a fresh
 * profile with the extension, a site to visit, and pages that are closed after
 * each test. An error on the console of any page fails the test that saw it.
 * After a test that failed comes a browser with another fresh profile, so that
 * neither its second try nor the tests after it find what it left behind.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import type { BrowserName } from '../../scripts/find-browser.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import type { LaunchedBrowser } from '../../scripts/launched-browser.ts';
import { startTestSite, type TestSite } from './server.ts';

export interface Visit {
  readonly page: Page;
  /** Uncaught errors and what was logged as error or warning. */
  readonly errors: readonly string[];
  /** Addresses the page asked for, in order. */
  readonly requests: readonly string[];
}

export interface Stage {
  readonly name: BrowserName;
  readonly browser: LaunchedBrowser;
  readonly site: TestSite;
  /** Where the browser puts what a page lets the reader save. */
  readonly downloads: string;
  /** What all tests need of a browser is done here, for each that is started. */
  readonly onLaunch: (prepare: () => Promise<unknown>) => void;
  /** Opens an address in a new tab in front, loaded. */
  readonly visit: (url: string) => Promise<Visit>;
  readonly open: (url: string) => Promise<Page>;
}

interface Options {
  readonly only?: BrowserName;
}

const ALL: readonly BrowserName[] = ['chromium', 'firefox'];

/** The test site under this name is no secure context. */
export const INSECURE_HOST = 'insecure.test';

export const viewport = { width: 1280, height: 900 };

/** A browser that no longer answers is not asked for long to go. */
const GO_MS = 10_000;

async function end({ browser, close }: LaunchedBrowser): Promise<void> {
  const timer = setTimeout(() => browser.process()?.kill('SIGKILL'), GO_MS);
  await close().catch(() => undefined);
  clearTimeout(timer);
}

async function watch(page: Page): Promise<Visit> {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') errors.push(message.text());
  });
  page.on('request', (request: HTTPRequest) => requests.push(request.url()));
  await page.setViewport(viewport);
  return { page, errors, requests };
}

export function inBrowsers(title: string, tests: (stage: Stage) => void, { only }: Options = {}): void {
  const browsers = inject('browsers');
  for (const name of ALL.filter((name) => !only || name === only)) {
    const found = browsers[name];
    describe.skipIf(!found)(`${title} in ${name}`, () => {
      let browser: LaunchedBrowser;
      let site: TestSite;
      let downloads: string;
      let isSpoilt = false;
      const visits: Visit[] = [];
      const preparations: (() => Promise<unknown>)[] = [];

      const launch = async () => {
        if (!found) return;
        browser = await launchBrowser(
          { name, path: found.path },
          { extension: found.extension, downloads, insecureHost: INSECURE_HOST, ...viewport },
        );
        for (const prepare of preparations) await prepare();
      };

      beforeAll(async () => {
        site = await startTestSite();
        downloads = mkdtempSync(join(tmpdir(), 'obelus-downloads-'));
        await launch();
      });

      afterAll(async () => {
        if (browser) await end(browser);
        await site?.close();
        if (downloads) rmSync(downloads, { recursive: true });
      });

      beforeEach(async ({ onTestFailed }) => {
        onTestFailed(() => {
          isSpoilt = true;
        });
        if (!isSpoilt) return;
        isSpoilt = false;
        visits.length = 0;
        await end(browser);
        await launch();
      });

      afterEach(async ({ task }) => {
        const errors = visits.flatMap((visit) => visit.errors);
        const pages = visits.splice(0).map(({ page }) => page);
        // After a failure they go with the browser, which may not answer any more.
        if (task.result?.state !== 'fail')
          for (const page of pages) await page.close().catch(() => undefined);
        expect(errors, 'errors on the console').toEqual([]);
      });

      const visit = async (url: string) => {
        const visit = await watch(await browser.browser.newPage());
        visits.push(visit);
        await visit.page.goto(url);
        await visit.page.bringToFront();
        return visit;
      };

      tests({
        name,
        get browser() {
          return browser;
        },
        get site() {
          return site;
        },
        get downloads() {
          return downloads;
        },
        onLaunch: (prepare) => preparations.push(prepare),
        visit,
        open: async (url) => (await visit(url)).page,
      });
    });
  }
}
