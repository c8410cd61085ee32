@echo off
rem Runs Guidewright from a checkout: builds the tool when it is not built, then passes its arguments on.
setlocal
set "HERE=%~dp0"
set "JAR=%HERE%target\guidewright.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo guidewright: no Java found; install a JDK 17 or newer 1>&2
  exit /b 3
)
if not exist "%JAR%" (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo guidewright: no Maven found; install it to build the tool 1>&2
    exit /b 3
  )
  echo guidewright: building the tool, once ... 1>&2
  pushd "%HERE%"
  call mvn -B -q -DskipTests package
  if errorlevel 1 (
    popd
    echo guidewright: the tool could not be built 1>&2
    exit /b 3
  )
  popd
)
"%JAVA%" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:-DontCompileHugeMethods -XX:+UseSerialGC -Dfile.encoding=UTF-8 -jar "%JAR%" %*
exit /b %errorlevel%
