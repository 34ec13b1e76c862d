using FactCheck.Domain;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class DemoNewsroomTests
{
    [Theory]
    [InlineData("urls", "http://0.0.0.0:5080")]
    [InlineData("urls", "http://127.0.0.1:5080;http://*:5081")]
    [InlineData("urls", "http://news.example:80")]
    [InlineData("urls", "http://[::]:5080")]
    [InlineData("http_ports", "8080")]
    [InlineData("https_ports", "8443")]
    [InlineData("Kestrel:Endpoints:Open:Url", "http://192.0.2.7:80")]
    [InlineData("FactCheck:PublicAddress", "https://news.example")]
    [InlineData("FactCheck:PublicAddress", "nonsense")]
    [InlineData("AllowedHosts", "localhost;news.example")]
    [InlineData("FactCheck:Proxies", "127.0.0.1")]
    [InlineData("FactCheck:Proxies:0", "127.0.0.1")]
    public void Where_others_could_reach_it_it_is_refused(string setting, string value)
    {
        var problem = Problem("Development", (DemoNewsroom.Setting, "true"), (setting, value));

        Assert.Contains("for this machine alone", problem, StringComparison.Ordinal);
        Assert.Null(Problem("Development", (setting, value)));
    }

    [Theory]
    [InlineData("urls", "http://127.0.0.1:5080;http://localhost:1;http://[::1]:2")]
    [InlineData("urls", "http://unix:/run/factcheck.sock")]
    [InlineData("FactCheck:PublicAddress", "http://localhost:5080")]
    [InlineData("FactCheck:PublicAddress", "")]
    public void On_this_machine_it_runs(string setting, string value) => Assert.Null(Problem("Development", (DemoNewsroom.Setting, "true"), (setting, value)));

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Outside_Development_it_is_refused(string environment) =>
        Assert.Contains(environment, Problem(environment, (DemoNewsroom.Setting, "true")), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, null, "--demo")]
    [InlineData(true, null, "--FactCheck:Demo", "true")]
    [InlineData(false, "Production", "--demo", "--environment", "Production")]
    [InlineData(false, null)]
    public void Asked_for_alone_it_runs_in_Development(bool development, string? named, params string[] arguments)
    {
        var options = ServerOptions.Read(arguments);

        Assert.Equal(development ? "Development" : null, options.EnvironmentName);
        Assert.Equal(named, new ConfigurationBuilder().AddCommandLine(options.Args!).Build()["environment"]);
    }

    [Fact]
    public async Task Development_alone_brings_no_cast()
    {
        await using var site = TestSite.With("Development", (DemoNewsroom.Setting, "false"));

        Assert.Empty(site.Services.GetRequiredService<DemoCast>().People);
        Assert.NotNull(site.Services.GetRequiredService<FirstAdmin>().Code);
    }

    [Fact]
    public async Task A_folder_of_the_demo_starts_as_nothing_else_whatever_its_people_call_themselves()
    {
        await using var site = new TestSite();
        var folder = site.Services.GetRequiredService<DataFolder>();
        await using (var db = await site.Factory.BeginAsync())
        {
            var people = db.Users.ToList();
            people.ForEach(person => person.UseEmail($"{person.Id:N}@newsroom.example"));
            await db.CommitAsync(people[0].Id, EntryKind.ProfileChanged, Subject.OfPerson(people[0].Id));
        }

        var refused = await Assert.ThrowsAsync<StartException>(() => Cast(site, folder, demo: false).CheckFolderAsync());

        Assert.Contains(folder.Root, refused.Message, StringComparison.Ordinal);
        await Cast(site, folder, demo: true).CheckFolderAsync();
    }

    [Fact]
    public async Task The_demo_does_not_start_on_a_real_newsrooms_folder()
    {
        await using var site = TestSite.With("Production");
        var first = site.Services.GetRequiredService<FirstAdmin>();
        var folder = site.Services.GetRequiredService<DataFolder>();
        await Cast(site, folder, demo: true).CheckFolderAsync();
        Assert.Null(await first.MakeAsync(first.Code, "Root", "root@news.example", "seven otters by the window"));

        await Assert.ThrowsAsync<StartException>(() => Cast(site, folder, demo: true).CheckFolderAsync());
        await Cast(site, folder, demo: false).CheckFolderAsync();
    }

    private static DemoCast Cast(TestSite site, DataFolder folder, bool demo) =>
        new(Settings((DemoNewsroom.Setting, $"{demo}")), folder, site.Factory, site.Services.GetRequiredService<Passwords>());

    private static string? Problem(string environment, params (string Key, string Value)[] settings) =>
        DemoNewsroom.Problem(Settings(settings), new HostingEnvironment { EnvironmentName = environment });

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value))).Build();
}
