import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the project, so that tests of the command line and its threads run what the sources say. */
export default function build(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
}
