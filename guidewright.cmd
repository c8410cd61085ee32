@echo off
rem Runs Guidewright from a checkout: builds the tool when its sources are newer than the jar, then passes
rem its arguments on. `java -jar target\guidewright.jar` does the same without the checkout.
setlocal
rem A guide comes from anywhere: what lies in its folder under the name of a program is not to be run.
set "NoDefaultCurrentDirectoryInExePath=1"
set "HERE=%~dp0"
set "JAR=%HERE%target\guidewright.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo guidewright: no Java found; install a JDK 17 or newer 1>&2
  exit /b 3
)
if not exist "%JAR%" goto build

rem Ends with 5 when a source is newer than the jar. Where there is no PowerShell, the jar is used as it is.
powershell -NoProfile -NonInteractive -Command "$jar = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $newer = 'pom.xml', 'src\main', 'theme' | ForEach-Object { Get-ChildItem -LiteralPath ($env:HERE + $_) -Recurse -File } | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1; if ($newer) { exit 5 }" >nul 2>&1
if %errorlevel% equ 5 goto build
goto run

:build
where mvn >nul 2>&1
if errorlevel 1 (
  echo guidewright: no Maven found; install it to build the tool 1>&2
  exit /b 3
)
echo guidewright: building the tool, once; what it is made of is fetched first ... 1>&2
pushd "%HERE%"
call mvn -B -q -Dmaven.test.skip package
if errorlevel 1 (
  popd
  echo guidewright: the tool could not be built 1>&2
  exit /b 3
)
rem The jar is as new as what it was made of, also when Maven left it as it was.
cd target
copy /b guidewright.jar+,, >nul
popd

:run
rem A preview goes on for hours, so it has the optimising compiler, too. What a guide is stays until the
rem end of a build, so a heap has most of its room for what is old, is large from the start, and copies
rem only once what outlives a collection.
set "QUICK=-XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=20 -XX:InitialRAMPercentage=6 -XX:MaxNewSize=64m -XX:MaxTenuringThreshold=1"
if "%~1"=="serve" set "QUICK="
"%JAVA%" -Xshare:auto -XX:+IgnoreUnrecognizedVMOptions %QUICK% -XX:-DontCompileHugeMethods -XX:+UseSerialGC -XX:NewRatio=4 -Dfile.encoding=UTF-8 -jar "%JAR%" %*
exit /b %errorlevel%
