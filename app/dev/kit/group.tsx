import type { ReactNode } from "react";

export function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-4">
      <h2 className="text-2xl">{name}</h2>
      {children}
    </section>
  );
}
