import type { Channel } from "../../ipc";

/** The channels in the order of the list, the usual ones first. */
export const CHANNELS: Channel[] = ["phone", "wangwang", "wechat", "qq", "email", "address", "other"];
