import { type ComponentProps, lazy, Suspense } from "react";
import type { MastodonForm } from "./mastodon-form";

const Form = lazy(async () => ({ default: (await import("./mastodon-form")).MastodonForm }));

/** In a file of its own: few open it. */
export function LazyMastodonForm(props: ComponentProps<typeof MastodonForm>) {
  return (
    <Suspense>
      <Form {...props} />
    </Suspense>
  );
}
