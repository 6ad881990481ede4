import { readFileSync } from 'node:fs';
import { keepMount } from 'nanostores';
import type { Kind } from '../../src/domain/answers/assessment.ts';
import type { Tool } from '../../src/domain/answers/tool.ts';
import { type Labels, labelIn } from '../../src/domain/basics/labels.ts';
import { WORDS_CLASS } from '../../src/islands/kit/words.tsx';
import { $backupEvery, $lastBackup } from '../../src/stores/settings.ts';

/** The words of the interface in English. */
export const words = JSON.parse(readFileSync('content/i18n/en.json', 'utf8')) as Labels;
export const label = labelIn(words);

// Islands find them on their page.
if (typeof document !== 'undefined') {
  const block = document.createElement('script');
  block.type = 'application/json';
  block.className = WORDS_CLASS;
  block.textContent = JSON.stringify(words);
  document.head.append(block);
}

/** A tool that nobody has used, as pages hand it to an island. */
export const toolNamed = (kind: Kind, id: string): Tool => ({
  instrument: { kind, id, edition: '0.1.0', version: '1', hash: '' },
  locale: 'en',
  workspaceHref: '/tools/workspace/',
  mapsHref: '/data/edition-maps.json',
  program: { name: 'guide', version: '0.1.0', edition: '0.1.0' },
});

// A store that nobody listens to any more is taken down a second later, when the page of the test may be gone.
for (const setting of [$lastBackup, $backupEvery]) keepMount(setting);
