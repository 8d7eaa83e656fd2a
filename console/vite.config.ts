import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The console as static files. The API is on the same origin in every world, so nothing here names an address. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/console',
    // The API's documents stand beside the console's files; the build that writes both clears what is stale.
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: 2048,
    manifest: 'assets/manifest.json',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // antd marks its files for server rendering, which the console has none of.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
  },
  // While developing, everything but the console's own files comes from a local cloud.
  server: {
    proxy: Object.fromEntries(
      ['/api', '/config.json', '/oauth2', '/logout', '/reference.html', '/openapi.json'].map((path) => [
        path,
        // The sign-in leads back to the address the browser knows.
        { target: 'http://localhost:8080', changeOrigin: false },
      ]),
    ),
  },
  plugins: [
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: '链通 Lotline',
        short_name: '链通',
        description: '医疗器械流通渠道主干',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        theme_color: '#0a6c74',
        background_color: '#ffffff',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        // What the warehouse needs in a dead spot is there before it is needed; charts may wait for the network.
        globPatterns: ['index.html', 'icon.svg', 'assets/*.{js,css,wasm}'],
        globIgnores: ['**/charts-*'],
        maximumFileSizeToCacheInBytes: 4_000_000,
        // The page that brought the worker is served by it at once: the first shift may begin with a dead spot.
        clientsClaim: true,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(?:api|oauth2|logout|\.well-known)(?:\/|$)/, /\.(?:html|json)$/],
        runtimeCaching: [
          {
            urlPattern: /\/config\.json$/,
            handler: 'NetworkFirst',
            options: { cacheName: 'config', networkTimeoutSeconds: 4 },
          },
        ],
      },
    }),
  ],
});
