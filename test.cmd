@echo off
rem Check Sapar; the first start sets up .venv. CONTRIBUTING.md tells the forms.
setlocal
call "%~dp0.ci\ready.cmd" test || exit /b 1
"%~dp0.venv\Scripts\python.exe" "%~dp0.ci\check.py" %*
exit /b %errorlevel%
