/** The link that opens a chat in Feishu (Feishu docs: applink, open a chat); undefined when it is not the id of a chat. */
export function linkToChat(chatId: string | undefined): string | undefined {
  if (chatId === undefined || !/^oc_[\w-]+$/.test(chatId)) return undefined
  return `https://applink.feishu.cn/client/chat/open?openChatId=${chatId}`
}
