namespace FactCheck.Benchmarks;

/// <summary>The whole app on a data folder that is there already.</summary>
internal sealed class RecordHost(string folder) : MeasuredApp(folder);
