using Xunit;

namespace FactCheck.Web.Tests;

public sealed class ProgramFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-program-").FullName;

    [Fact]
    public void A_build_stands_in_its_projects_folder_and_a_published_program_in_its_own()
    {
        var program = Directory.CreateDirectory(Path.Combine(_folder, "bin", "Release", "net10.0", "publish")).FullName;
        File.WriteAllText(Path.Combine(_folder, "FactCheck.Web.csproj"), "");
        Assert.Equal(program, ProgramFolder.Of(program));

        File.WriteAllText(Path.Combine(program, "FactCheck.Web.staticwebassets.runtime.json"), "{}");
        Assert.Equal(_folder, ProgramFolder.Of(program));
    }

    [Fact]
    public void The_folder_that_the_program_is_started_from_is_never_it() =>
        Assert.Equal(ProgramFolder.Root, ServerOptions.Read(["--demo"]).ContentRootPath);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
