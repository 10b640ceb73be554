"use server";

import { personAction } from "@/lib/kernel/action";
import { photoSchema, publishPhotoSchema } from "./schema";
import { deletePhotoDraft, hidePhoto, publishPhoto, restorePhoto } from "./state-mutations";

export const publishPhotoAction = personAction("photos", publishPhotoSchema, publishPhoto);
export const hidePhotoAction = personAction("photos", photoSchema, hidePhoto);
export const restorePhotoAction = personAction("photos", photoSchema, restorePhoto);
export const deletePhotoDraftAction = personAction("photos", photoSchema, deletePhotoDraft);
