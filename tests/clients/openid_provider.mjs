// A certified OpenID provider, for tests of single sign-on. Standard input holds its configuration as
// one line of JSON: {clients, users: {login: claims}}; it prints its issuer. Any password is right.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Provider } from 'oidc-provider';

const [line] = await createInterface({ input: process.stdin })[Symbol.asyncIterator]().next().then((one) => [one.value]);
const { clients, users } = JSON.parse(line);

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const signing = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients,
    jwks: { keys: [signing] },
    cookies: { keys: [randomUUID()] },
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: {
      openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'],
      auth_time: null, iss: null, sid: null, acr: null, amr: null,
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    findAccount: (context, login) => users[login] && {
      accountId: login,
      claims: () => ({ sub: `subject-of-${login}`, ...users[login] }),
    },
  });
  server.on('request', provider.callback());
  console.log(issuer);
});
