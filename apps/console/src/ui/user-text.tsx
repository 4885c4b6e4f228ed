import type { ReactNode } from 'react';

/** What a person wrote: its own direction per block, its own script. `language` is a BCP 47 tag where it is known. */
export function UserText({
  children,
  language,
}: {
  readonly children: ReactNode;
  readonly language?: string | undefined;
}) {
  return (
    <div className="user-text" dir="auto" lang={language ?? ''}>
      {children}
    </div>
  );
}

/** A handle, name, address or id inside other text: does not disturb the direction around it. */
export function Name({ children }: { readonly children: ReactNode }) {
  return <bdi>{children}</bdi>;
}

/** An id for experts. */
export function Id({ children }: { readonly children: string }) {
  return (
    <bdi className="code" dir="ltr">
      {children}
    </bdi>
  );
}
