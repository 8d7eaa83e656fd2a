import type { OpenApiDocument } from './openapi.ts';
import { escapeHtml, shapeOf, wordsOf, type JsonSchema } from './reference-shapes.ts';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: JsonSchema; example?: unknown }>> };
  readonly responses: Readonly<Record<string, Answer>>;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: JsonSchema & { readonly example?: unknown };
}
interface Answer {
  readonly description: string;
  readonly content?: Readonly<
    Record<string, { schema: JsonSchema; examples?: Record<string, { value: Record<string, unknown> }> }>
  >;
}
interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const style = `
:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 18%,transparent);--soft:color-mix(in srgb,currentColor 6%,transparent)}
*{box-sizing:border-box}body{font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:0;display:grid;grid-template-columns:18rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1rem;border-right:1px solid var(--line)}
nav a{display:block;color:inherit;text-decoration:none;padding:.1rem .3rem;border-radius:.3rem}nav a:hover,nav a:focus{background:var(--soft)}
nav h2{font-size:.9rem;margin:1rem 0 .2rem}input{width:100%;font:inherit;padding:.4rem;border:1px solid var(--line);border-radius:.3rem;background:transparent;color:inherit}
main{padding:1rem 2rem;max-width:70rem}section{border-top:1px solid var(--line);padding:1rem 0}
code,pre{font:14px/1.45 ui-monospace,Menlo,Consolas,monospace}pre{background:var(--soft);padding:.8rem;border-radius:.3rem;overflow:auto}
.route{font-weight:600}.method{display:inline-block;min-width:4rem}table{border-collapse:collapse;width:100%}
td,th{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line)}summary{cursor:pointer}
@media(max-width:50rem){body{display:block}nav{position:static;height:auto;max-height:40vh;border:0;border-bottom:1px solid var(--line)}main{padding:1rem}}
@media print{nav{display:none}body{display:block}}`;

// Filters by any word of a route: name, path, summary in either language, refusal.
const script = `
const box=document.querySelector('input');
box.addEventListener('input',()=>{const asked=box.value.trim().toLowerCase();
for(const part of document.querySelectorAll('[data-words]'))part.hidden=!part.dataset.words.includes(asked);});`;

/** A page for people, of one file: no script, font or style is fetched from elsewhere. */
export function referencePage(document: OpenApiDocument): string {
  const routes = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, unknown>).map(([method, operation]): Route => ({
      method: method.toUpperCase(),
      path,
      operation: operation as Operation,
    })),
  );
  const parts = (document.tags ?? []).map((tag) => ({
    tag,
    routes: routes.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  const menu = parts.map(
    ({ tag, routes: own }) => `<h2>${escapeHtml(tag.description ?? tag.name)}</h2>${own.map(menuEntry).join('')}`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(document.info.title)} API</title>
<style>${style}</style>
</head>
<body>
<nav aria-label="Routes 接口"><input type="search" placeholder="查找 Find" aria-label="查找 Find">${menu.join('')}</nav>
<main>
<h1>${escapeHtml(document.info.title)} API ${escapeHtml(document.info.version)}</h1>
<p>${escapeHtml(document.info.description ?? '')}</p>
<p>机器可读版本 For machines: <a href="openapi.json">openapi.json</a></p>
${parts.flatMap(({ routes: own }) => own.map(section)).join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function words({ method, path, operation }: Route): string {
  const refusals = Object.values(operation.responses).flatMap(({ content }) =>
    Object.keys(content?.['application/problem+json']?.examples ?? {}),
  );
  const text = [operation.operationId, method, path, operation.summary, operation.description, ...refusals].join(' ');
  return escapeHtml(text.toLowerCase());
}

function menuEntry(route: Route): string {
  const { operationId } = route.operation;
  return `<a href="#${operationId}" data-words="${words(route)}">${operationId}</a>`;
}

function section(route: Route): string {
  const { method, path, operation } = route;
  const [zh, ...rest] = operation.description.split('\n\n');
  const body = operation.requestBody?.content['application/json'];
  return `<section id="${operation.operationId}" data-words="${words(route)}">
<h2>${operation.operationId}</h2>
<p class="route"><code><span class="method">${method}</span> /api${escapeHtml(path)}</code></p>
<p>${escapeHtml(zh ?? '')}<br>${escapeHtml(operation.summary)}</p>
<p>${escapeHtml(rest.join(' '))}</p>
${parameterTable(operation.parameters ?? [])}
${body ? `<h3>请求 Body</h3>${shapeOf(body.schema)}<pre>${pretty(body.example)}</pre>` : ''}
${Object.entries(operation.responses).map(answer).join('\n')}
</section>`;
}

function parameterTable(parameters: readonly Parameter[]): string {
  const rows = parameters.map(
    ({ name, in: place, required, schema }) =>
      `<tr><td><code>${escapeHtml(name)}</code>${required ? ' *' : ''}</td><td>${place}</td>` +
      `<td>${wordsOf(schema)}${shapeOf(schema)}${schema.description ? ` ${escapeHtml(schema.description)}` : ''}` +
      `${schema.example === undefined ? '' : ` <code>${escapeHtml(JSON.stringify(schema.example))}</code>`}</td></tr>`,
  );
  return `<table><tr><th>字段 Field</th><th>位置 In</th><th>含义 Meaning</th></tr>${rows.join('')}</table>`;
}

function answer([status, { description, content }]: [string, Answer]): string {
  const refusals = content?.['application/problem+json']?.examples;
  if (refusals) {
    const rows = description.split('\n').map((line) => {
      const [, name = '', text = ''] = /^- `([^`]+)`: (.*)$/.exec(line) ?? [];
      const article = refusals[name]?.value['article'];
      const basis = typeof article === 'string' ? ` <small>(${escapeHtml(article)})</small>` : '';
      return `<li><code>${name}</code> ${escapeHtml(text)}${basis}</li>`;
    });
    return `<details><summary>${status} 拒绝 Refused</summary><ul>${rows.join('')}</ul></details>`;
  }
  const [[mediaType, media] = []] = Object.entries(content ?? {});
  return `<h3>${status} ${escapeHtml(mediaType ?? '')}</h3>${media ? shapeOf(media.schema) : ''}`;
}

const pretty = (value: unknown): string => escapeHtml(JSON.stringify(value, undefined, 2) ?? '');
