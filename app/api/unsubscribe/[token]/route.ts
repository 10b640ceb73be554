import { NextResponse } from "next/server";
import { oneClickRoute, readingRoute } from "@/lib/kernel/route";
import { env } from "@/lib/platform/env";
import { unsubscribe } from "@/lib/unsubscribes/mutations";
import { mailLinkSchema } from "@/lib/unsubscribes/schema";

/** A mail program opens it in a browser: the page has the button. */
export const GET = readingRoute(mailLinkSchema, async (_viewer, { token }) =>
  NextResponse.redirect(`${env().publicUrl}/unsubscribe/${token}`, 303),
);

export const POST = oneClickRoute(mailLinkSchema, unsubscribe);
