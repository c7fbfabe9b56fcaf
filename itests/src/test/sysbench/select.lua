-- One text statement and one prepared statement per event.
function thread_init()
   driver = sysbench.sql.driver()
   connection = driver:connect()
   statement = connection:prepare("SELECT ? + 1")
   parameter = statement:bind_create(sysbench.sql.type.INT)
   statement:bind_param(parameter)
end

function event()
   connection:query("SELECT 1")
   parameter:set(41)
   statement:execute()
end

function thread_done()
   statement:close()
   connection:disconnect()
end
