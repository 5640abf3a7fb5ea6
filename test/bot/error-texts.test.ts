import { describe, expect, it } from 'vitest';
import { createDescribeError } from '../../bot/error-texts.js';
import { Problem, STATUS_BY_CODE } from '../../bot/problem.js';
import { findProjectRoot } from '../../bot/project-root.js';

describe('createDescribeError', () => {
  const describeError = createDescribeError(findProjectRoot());

  it('has words for every code', () => {
    for (const [code, status] of Object.entries(STATUS_BY_CODE)) {
      const values = { max: 2000, known: 'carinova', name: 'q' };
      const { status: given, body } = describeError(new Problem(code as keyof typeof STATUS_BY_CODE, values));
      expect(given).toBe(status);
      expect(body.code).toBe(code);
      expect(body.message).toMatch(/^([A-Z]|q ).*\.$/);
      expect(body.message).not.toMatch(/[{}]/);
    }
  });

  it('keeps the words of any other error to itself', () => {
    for (const thrown of [new Error('secret'), 'secret', undefined, Object.assign(new Error('secret'), { statusCode: 503 })])
      expect(describeError(thrown)).toMatchObject({ status: 500, body: { code: 'server-error' } });
    expect(describeError(Object.assign(new Error('secret'), { statusCode: 404 })).body).toMatchObject({ code: 'not-found' });
  });
});
