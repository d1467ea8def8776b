import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StoreUrlError } from './errors.js';

export type StoreAddress =
  | { readonly engine: 'memory'; readonly url: string }
  | { readonly engine: 'folder'; readonly url: string; readonly path: string }
  | {
      readonly engine: 'neo4j';
      /** As given, without a password. */
      readonly url: string;
      /** For the driver: without user and database. */
      readonly server: string;
      readonly user?: string;
      readonly password?: string;
      /** `neo4j://host/name` names one; without, the server's default. */
      readonly database?: string;
    };

const SCHEMES = 'file:PATH, memory:, neo4j://HOST or bolt://HOST (+s, +ssc)';
const NEO4J = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//i;

/** Reads `--store`. Throws `StoreUrlError` where it names no engine. */
export function readStoreUrl(given: string): StoreAddress {
  const url = given.trim();
  if (/^memory:/i.test(url)) {
    if (url.length > 'memory:'.length) throw new StoreUrlError(`${url}: nothing may follow memory:; use memory:`);
    return { engine: 'memory', url: 'memory:' };
  }
  if (/^file:/i.test(url)) return { engine: 'folder', url, path: folderOf(url) };
  if (NEO4J.test(url)) return serverOf(url);
  const shown = url === '' ? 'the store’s URL is empty' : `${url.replace(/\/\/[^@/]*@/, '//')}: names no engine`;
  throw new StoreUrlError(`${shown}; use ${SCHEMES}`);
}

function folderOf(url: string): string {
  const path = url.slice('file:'.length);
  if (path === '') throw new StoreUrlError(`${url}: does not name a folder; use file:PATH`);
  if (!path.startsWith('//')) return resolve(path);
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw new StoreUrlError(`${url}: does not name a folder of this machine; use file:PATH`, error);
  }
}

function serverOf(given: string): StoreAddress {
  let parts: URL;
  let user: string;
  let password: string;
  let database: string;
  try {
    parts = new URL(given);
    user = decodeURIComponent(parts.username);
    password = decodeURIComponent(parts.password);
    database = decodeURIComponent(parts.pathname.replace(/^\/+|\/+$/g, ''));
  } catch {
    // Without the cause, which holds the password.
    throw new StoreUrlError(`${given.replace(/\/\/.*@/, '//')}: is not a URL; use ${SCHEMES}`);
  }
  if (parts.hostname === '') throw new StoreUrlError(`${parts.protocol}//: names no host; use ${SCHEMES}`);
  const shownUser = parts.username === '' ? '' : `${parts.username}@`;
  return {
    engine: 'neo4j',
    url: `${parts.protocol}//${shownUser}${parts.host}${parts.pathname === '/' ? '' : parts.pathname}${parts.search}`,
    server: `${parts.protocol}//${parts.host}${parts.search}`,
    ...(user === '' ? {} : { user }),
    ...(password === '' ? {} : { password }),
    ...(database === '' ? {} : { database }),
  };
}
