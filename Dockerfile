# Build: everything the service needs is in one folder afterwards, the database's source included.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/SlaBuddy/SlaBuddy.csproj src/SlaBuddy/
RUN dotnet restore src/SlaBuddy
COPY db db
COPY src/SlaBuddy src/SlaBuddy
RUN dotnet publish src/SlaBuddy -c Release --no-restore -p:UseAppHost=false -o /app

# Run: no compiler, no root, no Postgres; give it ConnectionStrings__SlaBuddy.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The garbage collector would otherwise let young objects fill the processor's cache, which may be larger than we are.
ENV DOTNET_GCgen0size=0x400000 \
    Urls=http://+:5050 \
    ASPNETCORE_HTTP_PORTS= \
    Logging__Console__FormatterName=json
EXPOSE 5050
USER $APP_UID
# The image has no curl; bash can speak enough HTTP.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/5050 && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "SlaBuddy.dll"]
CMD ["serve"]
