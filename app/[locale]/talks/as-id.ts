import { id } from "@/lib/kernel/form/fields";

/** A path segment as an id; null of anything else, which Postgres would refuse. */
export const asId = (segment: string): string | null => id.safeParse(segment).data ?? null;
