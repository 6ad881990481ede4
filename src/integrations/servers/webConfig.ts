import { HASHED, HASHED_DAYS, HEADERS, NOT_FOUND, TYPES } from './rules.ts';

const indented = (lines: readonly string[]): string => lines.map((line) => `        ${line}`).join('\n');

/** `web.config`, which IIS reads in the site's folder. Its `DisableCache` says `no-cache`. */
export const webConfig = (): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<!-- Made by the build. -->
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="${NOT_FOUND}" responseMode="File" />
    </httpErrors>
    <staticContent>
${indented([
  '<clientCache cacheControlMode="DisableCache" />',
  ...Object.entries(TYPES).flatMap(([ending, type]) => [
    `<remove fileExtension=".${ending}" />`,
    `<mimeMap fileExtension=".${ending}" mimeType="${type}" />`,
  ]),
])}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${indented([
  '<remove name="X-Powered-By" />',
  ...Object.entries(HEADERS).flatMap(([name, value]) => [
    `<remove name="${name}" />`,
    `<add name="${name}" value="${value}" />`,
  ]),
])}
      </customHeaders>
    </httpProtocol>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
  <location path="${HASHED}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${HASHED_DAYS}.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
