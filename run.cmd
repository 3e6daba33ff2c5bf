@echo off
rem Start Sapar; the first start sets up .venv. The arguments go to the program.
setlocal
call "%~dp0.ci\ready.cmd" run || exit /b 1
set "PYTHONPATH=%~dp0."
"%~dp0.venv\Scripts\python.exe" -P -m desktop %*
exit /b %errorlevel%
