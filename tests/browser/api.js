// The API's description and its real answers, held against each other by validators that know nothing of Herald.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const requests = [
  ['/api/v1/search', '?q=compilers&explain=1&facets=role,event,topic,place,language,seniority,format,kind', 200],
  ['/api/v1/search', '?q=someone+clinical+on+safety,+for+a+panel&place=London&within=200mi', 200],
  ['/api/v1/search', '?q=история', 200],
  ['/api/v1/search', '?rolle=ccio', 400],
  ['/api/v1/suggest', '?q=gra', 200],
  ['/api/v1/suggest', '?format=xml', 400],
  ['/api/v1/similar', '?slug=grace-hopper', 200],
  ['/api/v1/similar', '?slug=nobody-at-all', 404],
  ['/api/v1/shortlist', '?brief=compilers+and+ethics&size=3&place=London&within=200mi', 200],
  ['/api/v1/shortlist', '?size=0', 400],
];

const pointer = (parts) => parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

export default function api(world) {
  const description = async () => (await fetch(`${world.origin}/api/v1/openapi.json`)).json();

  test('the API’s description is OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(await description());
    assert.deepEqual(result.errors ?? [], []);
    assert.equal(validator.version, '3.1');
  });

  test('the API answers as it is described', async () => {
    const document = await description();
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema(document, 'api');
    const wrong = [];
    for (const [path, query, status] of requests) {
      const answer = await fetch(world.origin + path + encodeURI(decodeURI(query)));
      assert.equal(answer.status, status, path + query);
      const type = answer.headers.get('content-type').split(';')[0];
      let place = ['paths', path, 'get', 'responses', String(status)];
      const described = place.reduce((node, part) => node[part], document);
      if (described.$ref) place = described.$ref.slice(2).split('/');
      const validate = ajv.compile({ $ref: `api#/${pointer([...place, 'content', type, 'schema'])}` });
      if (!validate(await answer.json())) wrong.push(`${path}${query}: ${ajv.errorsText(validate.errors)}`);
    }
    assert.deepEqual(wrong, []);
  });
}
