import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Architecture, type Floor, floorOf, readArchitecture } from './architecture.ts';
import { type ModuleScan, scanModule } from './scan-module.ts';
import { type Token, tokenize } from './tokens.ts';

export type SourceFile = ModuleScan & {
  /** Path from the root of the repository, with forward slashes. */
  path: string;
  /** Tests and test builders: may lean on development dependencies. */
  isTest: boolean;
  /** Settings of the bundler, at the top of a package. */
  isBuildConfig: boolean;
  lineCount: number;
  tokens: Token[];
};

export type Package = {
  /** Name without scope. */
  name: string;
  /** Folder from the root of the repository. */
  path: string;
  /** What `architecture.json` says of where it lies; absent when it says nothing. */
  floor: Floor | undefined;
  /** Registry packages and workspace packages of `dependencies`, `optional…` and `peerDependencies`. */
  dependencies: string[];
  /** Its own `devDependencies`: for its tests, and for packages outside the house. */
  developmentDependencies: string[];
  files: SourceFile[];
};

export type Repository = {
  root: string;
  architecture: Architecture;
  packages: Package[];
  /** `devDependencies` of the root: tests may import them. */
  developmentDependencies: string[];
};

const SOURCE = /\.(ts|mts|tsx|js|mjs)$/;
const DECLARATION = /\.d\.m?ts$/;
/** Files that build and are no part of what is built. */
const BUILD_FILES = new Set(['vite.config.ts', 'bundle.mjs']);
const NOT_SOURCE = new Set(['node_modules', 'dist', 'var', 'coverage']);

/**
 * Reads the packages of a repository from disk and scans every source file of theirs.
 *
 * @param root folder that holds `architecture.json` and the `package.json` with the workspaces
 */
export function readRepository(root: string): Repository {
  const architecture = readArchitecture(root);
  const manifest = readManifest(root, '.');
  const packages = workspaceFolders(root, textList(manifest.workspaces)).map((path) =>
    readPackage(root, path, architecture),
  );
  return {
    root,
    architecture,
    packages,
    developmentDependencies: Object.keys(manifest.devDependencies ?? {}),
  };
}

/** Names of the packages of this repository that a package depends on, for its tests or else; sorted. */
export function workspaceEdges(room: Package, { architecture }: Repository): string[] {
  const prefix = `${architecture.scope}/`;
  return [...room.dependencies, ...room.developmentDependencies]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .sort();
}

/** Folders that hold a `package.json` and match a workspace pattern: `folder` or `folder/*`. */
function workspaceFolders(root: string, patterns: string[]): string[] {
  const folders = patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern];
    const parent = pattern.slice(0, -2);
    if (!existsSync(join(root, parent))) return [];
    const children = readdirSync(join(root, parent), { withFileTypes: true });
    return children.filter((child) => child.isDirectory()).map((child) => `${parent}/${child.name}`);
  });
  return folders.filter((folder) => existsSync(join(root, folder, 'package.json'))).sort();
}

function readPackage(root: string, path: string, architecture: Architecture): Package {
  const manifest = readManifest(root, path);
  const name = String(manifest.name ?? path).replace(`${architecture.scope}/`, '');
  const declared = {
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  };
  return {
    name,
    path,
    floor: floorOf(architecture, path),
    dependencies: Object.keys(declared),
    developmentDependencies: Object.keys(manifest.devDependencies ?? {}),
    files: sourcePaths(root, path).map((file) => readSourceFile(root, file)),
  };
}

function sourcePaths(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return isOutside(root, path, entry.name) ? [] : sourcePaths(root, path);
      return SOURCE.test(entry.name) && !DECLARATION.test(entry.name) ? [path] : [];
    });
}

/** Whether a folder is no source of the package above it: what is built or installed, or a package of its own. */
const isOutside = (root: string, path: string, name: string) =>
  NOT_SOURCE.has(name) || existsSync(join(root, path, 'package.json'));

function readSourceFile(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const tokens = tokenize(text);
  const isTest = /\.test\.m?[jt]sx?$/.test(basename(path)) || dirname(path).split('/').includes('testing');
  const lineCount = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const isBuildConfig = BUILD_FILES.has(basename(path));
  return { path, isTest, isBuildConfig, lineCount, tokens, ...scanModule(tokens) };
}

type Manifest = {
  name?: string;
  workspaces?: unknown;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
};

function readManifest(root: string, folder: string): Manifest {
  const path = join(root, folder, 'package.json');
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null) throw new Error(`${path} must hold an object.`);
  return manifest;
}

function textList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
