@echo off
rem Set up .venv for %1 (run or test) when it is missing or what it was made from has changed.
setlocal
cd /d "%~dp0.."
set "lock=requirements.txt"
if "%~1"=="run" set "lock=requirements-run.txt"
if not exist ".venv\Scripts\python.exe" goto set_up
for %%f in ("%lock%" ".ci\debian.toml" "translations\*.ts") do (
    fc /b "%%~f" ".venv\ready-to-%~1\%%~nxf" >nul 2>&1 || goto set_up
)
for %%f in ("translations\*.ts") do if not exist "translations\%%~nf.qm" goto set_up
exit /b 0

:set_up
set "python=python"
where py >nul 2>&1 && set "python=py -3"
%python% -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>nul || goto no_python
%python% .ci\set_up.py %~1
exit /b %errorlevel%

:no_python
echo Sapar needs Python 3.11 or newer. 1>&2
exit /b 1
