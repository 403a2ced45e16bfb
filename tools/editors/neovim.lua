-- Drives Neovim's own language client against the built server: `nvim --headless -u NONE -i NONE -n -c 'luafile neovim.lua'`,
-- with SERVER (the server's file), FILE (the configuration) and NODE in the environment. Prints one line a check.
local file, server, node = vim.env.FILE, vim.env.SERVER, vim.env.NODE
local function finish(code)
  vim.cmd(code == 0 and "qall!" or "cquit!")
end
local function check(name, ok, detail)
  io.stdout:write((ok and "ok " or "FAIL ") .. name .. (ok and "" or ": " .. vim.inspect(detail)) .. "\n")
  if not ok then failed = true end
end
local function wait(what, test)
  if not vim.wait(20000, test, 50) then
    check(what, false, "nothing came within 20 s")
    finish(1)
  end
end

vim.cmd("edit " .. file)
local buffer = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({ name = "flinkconf", cmd = { node, server, "--stdio" }, root_dir = vim.fn.fnamemodify(file, ":h") })
vim.lsp.buf_attach_client(buffer, id)
wait("initialize", function()
  local client = vim.lsp.get_client_by_id(id)
  return client ~= nil and client.initialized
end)
local client = vim.lsp.get_client_by_id(id)
local function request(method, params)
  local answer = client.request_sync(method, params, 20000, buffer)
  return answer and answer.result
end
local document = { uri = vim.uri_from_bufnr(buffer) }

wait("diagnostics", function() return #vim.diagnostic.get(buffer) > 0 end)
local found = vim.diagnostic.get(buffer)[1]
check("diagnostics", found.source == "flinkconf" and found.code == "conf-missing-space-after-colon", found)

local line = found.lnum
local hover = request("textDocument/hover", { textDocument = document, position = { line = 1, character = 3 } })
check("hover", hover and hover.contents.value:find("memory%-size") ~= nil, hover)

local actions = request("textDocument/codeAction", {
  textDocument = document,
  range = { start = { line = line, character = 0 }, ["end"] = { line = line, character = 1 } },
  context = { diagnostics = {} },
})
check("code action", actions and actions[1].title == "Put a space after the colon", actions)
vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding or "utf-16")
check("repaired", vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1] == "rest.port: 8081", vim.api.nvim_buf_get_lines(buffer, 0, -1, false))
wait("no finding left", function() return #vim.diagnostic.get(buffer) == 0 end)
check("no finding left", true)

local symbols = request("textDocument/documentSymbol", { textDocument = document })
check("symbols", symbols and #symbols > 0, symbols)

vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { "taskmanager.numb" })
local last = vim.api.nvim_buf_line_count(buffer) - 1
local list = request("textDocument/completion", { textDocument = document, position = { line = last, character = 16 } })
local labels = {}
for _, item in ipairs((list or {}).items or {}) do labels[item.label] = true end
check("completion", labels["taskmanager.numberOfTaskSlots"] == true, labels)
finish(failed and 1 or 0)
