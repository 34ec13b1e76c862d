using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace FactCheck.Web.Tests;

/// <summary>bUnit asks for a version of AngleSharp.Diffing that the registry lacks; the copy beside the tests answers.</summary>
internal static class DiffingResolver
{
    [ModuleInitializer]
    internal static void Install() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll")) : null;
}
