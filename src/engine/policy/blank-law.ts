import type { PolicyContext, Wedges } from '../../schema/policy.ts';

/** The law that nobody has changed: duties of the calibration year and no control. @param tariffRate [sector, exporter, importer] */
export function blankLaw(tariffRate: Float64Array, context: PolicyContext): Wedges {
  const { technologies, regions, targets, governments } = context;
  const onLaw = technologies * governments * targets;
  const onRoutes = technologies * regions * targets;
  const onUsers = context.users.length * governments;
  return {
    tariffRate, // [sector, exporter, importer]
    exportTaxRate: new Float64Array(tariffRate.length), // [sector, exporter, importer]
    icebergHat: new Float64Array(tariffRate.length).fill(1), // [sector, exporter, importer]
    position: new Float64Array(onRoutes).fill(1), // [technology, supplier region, target]
    permitted: new Float64Array(onRoutes), // [technology, exporter, target]
    ownGoods: new Float64Array(onRoutes), // [technology, region, target]
    stringency: new Float64Array(onLaw), // [technology, government, target]
    reach: new Float64Array(onLaw), // [technology, government, target]
    exempt: new Float64Array(technologies * governments * regions), // [technology, government, region]
    noBackFill: new Float64Array(onLaw), // [technology, government, target]
    revenueShare: new Float64Array(onLaw), // [technology, government, target]
    guidance: new Float64Array(technologies * targets), // [technology, target]
    ceiling: new Float64Array(onLaw).fill(1), // [technology, government, target]
    volumeCap: new Float64Array(onLaw).fill(1), // [technology, government, target]
    listed: new Float64Array(onUsers), // [user, government]
    validated: new Float64Array(onUsers), // [user, government]
    affiliates: new Float64Array(onLaw), // [technology, government, target]
    militaryUse: new Float64Array(onLaw), // [technology, government, target]
    rightsCondition: new Float64Array(onLaw), // [technology, government, target]
    enforcement: new Float64Array(onLaw).fill(1), // [technology, government, target]
    consultation: new Float64Array(onLaw), // [technology, government, target]
    criteria: new Float64Array(onLaw), // [technology, government, target]
    breadth: new Float64Array(onRoutes).fill(1), // [technology, exporter, target]
    ceilingGap: new Float64Array(onRoutes), // [technology, supplier region, target]
    denied: new Float64Array(onLaw), // [technology, government, target]
    enforced: new Float64Array(technologies * targets).fill(1), // [technology, target]
    mayFill: new Float64Array(onRoutes).fill(1), // [technology, region, target]
    filling: new Float64Array(technologies * targets).fill(1), // [technology, target]
    published: new Uint8Array(technologies * governments), // [technology, government]
    commitments: [],
  };
}
