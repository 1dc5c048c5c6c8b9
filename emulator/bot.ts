import { ApiError } from './errors.ts'
import type { Call, Reply } from './platform.ts'

/** GET /bot/v3/info. The facts stand beside `code`, in no `data`. */
export function getBot({ app }: Call): Reply {
  if (!app.botEnabled) throw new ApiError(230006)
  return {
    msg: 'ok',
    bot: {
      activate_status: 2,
      app_name: app.name,
      avatar_url: 'https://s1-imfile.feishucdn.com/static-resource/v1/default-avatar.png',
      ip_white_list: [],
      open_id: `ou_${Buffer.from(app.appId).toString('hex').padEnd(32, '0').slice(0, 32)}`,
    },
  }
}
