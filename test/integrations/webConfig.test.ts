// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { TYPES } from '../../src/integrations/servers/rules.ts';
import { webConfig } from '../../src/integrations/servers/webConfig.ts';

test('the settings of IIS are sound XML that names each type once', () => {
  const document = new DOMParser().parseFromString(webConfig(), 'text/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  const named = [...document.querySelectorAll('mimeMap')].map((map) => map.getAttribute('fileExtension'));
  expect(named).toEqual(Object.keys(TYPES).map((ending) => `.${ending}`));
  expect(document.querySelector('location')?.getAttribute('path')).toBe('_astro');
});
