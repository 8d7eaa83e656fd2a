import type { DemoUser } from '../users.ts';

/** What the sign-in page shows. */
export interface SignInPage {
  /** Where its form is sent: the authorisation request it answers. */
  readonly action: string;
  readonly users: readonly DemoUser[];
  /** The user name that was sent with a wrong password; the page then says so. */
  readonly refused?: string;
}

const style = `
:root{color-scheme:light dark;--ink:#1c2b2d;--soft:#52656a;--line:#8a9ca0;--paper:#fff;--ground:#eef3f3;--brand:#0a6c74;--wrong:#a8071a}
@media(prefers-color-scheme:dark){:root{--ink:#e8eeee;--soft:#b3c2c4;--line:#6d8085;--paper:#172225;--ground:#0f1719;--brand:#0a6c74;--wrong:#ff9c93}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 3rem}h1{font-size:1.5rem;margin:.5rem 0 1rem}h2{font-size:1.05rem;margin:0 0 .25rem}
section{background:var(--paper);border-radius:.75rem;padding:1.25rem;margin-bottom:1rem}p{margin:0 0 .75rem;color:var(--soft)}
label{display:block;margin:.75rem 0 .25rem}input{width:100%;min-height:2.75rem;font:inherit;color:inherit;background:transparent;padding:.4rem .6rem;border:1px solid var(--line);border-radius:.4rem}
input:focus-visible,button:focus-visible{outline:3px solid var(--brand);outline-offset:2px}button{font:inherit;cursor:pointer;border-radius:.4rem;min-height:2.75rem}
.main{width:100%;margin-top:1rem;border:0;background:var(--brand);color:#fff;font-weight:600}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr))}
li button{width:100%;height:100%;text-align:left;padding:.5rem .75rem;border:1px solid var(--line);background:transparent;color:inherit}
li b,li span{display:block}li span{font-size:.875rem;color:var(--soft)}[role=alert]{color:var(--wrong);font-weight:600}`;

/**
 * The page on which a person of the demo signs in: by name and password as on AWS, or with one click as one of the demo
 * people, since their passwords are no secret. It needs no script.
 */
export function signInPage({ action, users, refused }: SignInPage): string {
  const isRefused = refused !== undefined;
  const wrong = isRefused ? ' aria-invalid="true" aria-describedby="refused"' : '';
  return page(
    '登录 · Sign in',
    `<section aria-labelledby="own"><h2 id="own">用户名与密码 <span lang="en">User name and password</span></h2>
<form method="post" action="${escapeHtml(action)}">
${isRefused ? '<p role="alert" id="refused">用户名或密码不正确。 <span lang="en">The user name or the password is wrong.</span></p>' : ''}
<label for="username">用户名 <span lang="en">User name</span></label>
<input id="username" name="username" value="${escapeHtml(refused ?? '')}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="128"${wrong}>
<label for="password">密码 <span lang="en">Password</span></label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="256"${wrong}>
<button class="main">登录 <span lang="en">Sign in</span></button>
</form></section>
<section aria-labelledby="demo"><h2 id="demo">演示登录 <span lang="en">Demo sign-ins</span></h2>
<p>本机演示专用：点击即以该岗位登录。 <span lang="en">For the demo on this machine only: one click signs in.</span></p>
<form method="post" action="${escapeHtml(action)}"><ul>${users.map(demoButton).join('')}</ul></form></section>`,
  );
}

const demoButton = ({ username, zh, en }: DemoUser): string =>
  `<li><button name="demo" value="${escapeHtml(username)}"><b lang="en">${escapeHtml(username)}</b>` +
  `<span>${escapeHtml(zh)}</span><span lang="en">${escapeHtml(en)}</span></button></li>`;

/** A page that says why there is nothing to sign in to; it never leads anywhere, since the request is not trusted. */
export const refusalPage = (zh: string, en: string): string =>
  page(
    '无法登录 · Cannot sign in',
    `<section role="alert"><p>${escapeHtml(zh)}</p><p lang="en">${escapeHtml(en)}</p></section>`,
  );

const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · 链通 Lotline</title><link rel="icon" href="/icon.svg">
<style>${style}</style>
</head>
<body><main><h1>链通 Lotline</h1>
${body}
</main></body>
</html>
`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');
