#!/usr/bin/env bash
# The two calls as people paste them into a workflow's `run:`.
set -euo pipefail

token=$(curl -sS "$BASE_URL/open-apis/auth/v3/tenant_access_token/internal" \
  -H 'Content-Type: application/json; charset=utf-8' \
  -d "{\"app_id\": \"$APP_ID\", \"app_secret\": \"$APP_SECRET\"}" | jq -r .tenant_access_token)
echo "::add-mask::$token"

answer=$(curl -sS -X PATCH "$BASE_URL/open-apis/im/v1/messages/$MESSAGE_ID/urgent_phone?user_id_type=open_id" \
  -H "Authorization: Bearer $token" \
  -H 'Content-Type: application/json; charset=utf-8' \
  -d "{\"user_id_list\": [\"$USER_IDS\"]}")

if [ "$(jq .code <<<"$answer")" != 0 ]; then
  echo "::error::$answer"
  printf 'status=failed\ncalled-user-ids=[]\n' >>"$GITHUB_OUTPUT"
  exit 1
fi
printf 'status=called\ncalled-user-ids=["%s"]\n' "$USER_IDS" >>"$GITHUB_OUTPUT"
