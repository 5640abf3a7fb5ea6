/** The arrows between the rooms: bot -> dialogs -> knowledge, bot and dialogs -> locales -> knowledge (types only). */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'knowledge-stands-alone',
      'knowledge/ knows no channel, no conversation and no words of its own.',
      { path: '^knowledge/' },
      { path: '^(bot|dialogs|locales|test)/' },
    ),
    forbid('dialogs-below-bot', 'dialogs/ never reaches up to the outside.', { path: '^dialogs/' }, { path: '^(bot|test)/' }),
    forbid('locales-below-all', 'locales/ is used by bot/ and dialogs/ and uses neither.', { path: '^locales/' }, { path: '^(bot|dialogs|test)/' }),
    forbid(
      'locales-see-types-only',
      'locales/ knows the shape of an answer, not how it is found.',
      { path: '^locales/' },
      { path: '^knowledge/', dependencyTypesNot: ['type-only'] },
    ),
    forbid('bot-never-tests', 'Code that runs never needs a test.', { path: '^bot/' }, { path: '^test/' }),
    forbid('main-is-the-top', 'main.ts starts things; nothing imports it.', { path: '.' }, { path: '^bot/main\\.ts$' }),
    forbid(
      'sdk-at-the-edge',
      'The SDK is out of support: answering and flows run without it.',
      { path: '^(dialogs|knowledge|locales)/', pathNot: '^dialogs/flow-dialog\\.ts$' },
      { path: '(^|/)node_modules/botbuilder' },
    ),
    forbid(
      'restify-at-the-edge',
      'Only the server and what it mounts know restify.',
      { path: '^(dialogs|knowledge|locales)/' },
      { path: '(^|/)node_modules/(@types/)?restify' },
    ),
    forbid(
      'restify-made-in-one-place',
      'bot/server.ts makes the server; what it mounts takes the types.',
      { path: '^bot/', pathNot: '^bot/server\\.ts$' },
      { path: '(^|/)node_modules/(@types/)?restify', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-network-below',
      'Nothing leaves the server: what answers has no way out.',
      { path: '^(dialogs|knowledge|locales)/' },
      { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)$' },
    ),
    forbid(
      'browser-code-alone',
      'What runs in the browser shares words and limits with the server, no other code.',
      { path: '^bot/web/.*\\.ts$' },
      { pathNot: '^(bot/web/|bot/limits\\.ts$|locales/.*\\.json$)' },
    ),
    forbid(
      'browser-code-is-bundled',
      'The server serves bot/web, it does not run it.',
      { path: '^(bot|dialogs|knowledge|locales)/', pathNot: '^bot/web/' },
      { path: '^bot/web/' },
    ),
    forbid('no-circles', 'Two files that need each other are one, or three.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('resolves', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'no-dev-dependencies',
      'What runs needs only dependencies.',
      { path: '^(bot|dialogs|knowledge|locales)/', pathNot: '^bot/web/build\\.mjs$' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    cache: { folder: '.cache/arrows', strategy: 'content' },
  },
};
