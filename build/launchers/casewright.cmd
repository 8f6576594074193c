@echo off
rem The command line of the installed app.
"%~dp0..\Casewright.exe" --cli -- %*
