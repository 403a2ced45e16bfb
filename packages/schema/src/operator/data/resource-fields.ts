/**
 * The fields of the operator's custom resources, as the CustomResourceDefinitions of its releases 1.7 to 1.16 have them, and of
 * the Kubernetes objects inside. A row lists `name type`; types are `s` text, `i` integer, `n` number, `b` boolean, `o` an
 * object, `q` integer or text, `*` anything, `[T]` a list, `{T}` a map, `e:a|b` one of these words, or another row.
 * `>1.13` and `<1.12` give the first and the last release with the field. The definitions require no field anywhere.
 */
export const RESOURCE_FIELDS: Readonly<Record<string, string>> = {
  Affinity: "nodeAffinity NodeAffinity, podAffinity PodAffinity, podAntiAffinity PodAffinity",
  AwsElasticBlockStore: "fsType s, partition i, readOnly b, volumeID s",
  AzureDisk: "cachingMode s, diskName s, diskURI s, fsType s, kind s, readOnly b",
  AzureFile: "readOnly b, secretName s, shareName s",
  Capabilities: "add [s], drop [s]",
  Cephfs: "monitors [s], path s, readOnly b, secretFile s, secretRef NameOnly, user s",
  Cinder: "fsType s, readOnly b, secretRef NameOnly, volumeID s",
  Claim: "name s, request s>1.13",
  Claim2: "name s, request s",
  ClusterTrustBundle: "labelSelector LabelSelector, name s, optional b, path s, signerName s",
  ConfigMap: "defaultMode i, items [Item], name s, optional b",
  ConfigMap2: "items [Item], name s, optional b",
  ConfigMapKeyRef: "key s, name s, optional b",
  ConfigMapRef: "name s, optional b",
  Container:
    "args [s], command [s], env [Env], envFrom [EnvFrom], image s, imagePullPolicy s, lifecycle Lifecycle, livenessProbe Probe, name s, ports [Port], readinessProbe Probe, resizePolicy [ResizePolicy], resources Resources, securityContext SecurityContext, startupProbe Probe, stdin b, stdinOnce b, terminationMessagePath s, terminationMessagePolicy s, tty b, volumeDevices [VolumeDevice], volumeMounts [VolumeMount], workingDir s, restartPolicy s>1.9, restartPolicyRules [RestartPolicyRule]>1.16",
  Csi: "driver s, fsType s, nodePublishSecretRef NameOnly, readOnly b, volumeAttributes {s}",
  DataSource: "apiGroup s, kind s, name s",
  DataSourceRef: "apiGroup s, kind s, name s, namespace s",
  DeploymentTemplate: "metadata ObjectMeta, spec FlinkDeploymentSpec",
  DnsConfig: "nameservers [s], options [NameAndValue], searches [s]",
  DownwardAPI: "defaultMode i, items [Item2]",
  DownwardAPI2: "items [Item2]",
  EmptyDir: "medium s, sizeLimit q",
  Env: "name s, value s, valueFrom ValueFrom",
  EnvFrom: "configMapRef ConfigMapRef, prefix s, secretRef ConfigMapRef",
  Ephemeral: "volumeClaimTemplate VolumeClaimTemplate",
  EphemeralContainer:
    "args [s], command [s], env [Env], envFrom [EnvFrom], image s, imagePullPolicy s, lifecycle Lifecycle, livenessProbe Probe, name s, ports [Port], readinessProbe Probe, resizePolicy [ResizePolicy], resources Resources, securityContext SecurityContext, startupProbe Probe, stdin b, stdinOnce b, targetContainerName s, terminationMessagePath s, terminationMessagePolicy s, tty b, volumeDevices [VolumeDevice], volumeMounts [VolumeMount], workingDir s, restartPolicy s>1.9, restartPolicyRules [RestartPolicyRule]>1.16",
  Exec: "command [s]",
  ExitCodes: "operator s, values [i]",
  Fc: "fsType s, lun i, readOnly b, targetWWNs [s], wwids [s]",
  FieldRef: "apiVersion s, fieldPath s",
  FileKeyRef: "key s, optional b, path s, volumeName s",
  FlexVolume: "driver s, fsType s, options {s}, readOnly b, secretRef NameOnly",
  FlinkBlueGreenDeploymentSpec: "ingress Ingress, configuration {s}, template DeploymentTemplate",
  FlinkDeploymentSpec:
    "image s, imagePullPolicy s, serviceAccount s, flinkVersion e:v1_13|v1_14|v1_15|v1_16|v1_17|v1_18|v1_19<1.9, flinkVersion e:v1_13|v1_14|v1_15|v1_16|v1_17|v1_18|v1_19|v1_20>1.10<1.10, flinkVersion e:v1_13|v1_14|v1_15|v1_16|v1_17|v1_18|v1_19|v1_20|v2_0>1.11<1.12, flinkVersion e:v1_13|v1_14|v1_15|v1_16|v1_17|v1_18|v1_19|v1_20|v2_0|v2_1|v2_2>1.13<1.15, flinkVersion e:v1_13|v1_14|v1_15|v1_16|v1_17|v1_18|v1_19|v1_20|v2_0|v2_1|v2_2|v2_3|v2_4>1.16, ingress Ingress, podTemplate PodTemplate, jobManager JobManager, taskManager JobManager, logConfiguration {s}, mode e:native|standalone, job Job, restartNonce i, flinkConfiguration {s}<1.12, flinkConfiguration *>1.13",
  FlinkSessionJobSpec:
    "deploymentName s, job Job, restartNonce i, flinkConfiguration {s}<1.12, flinkConfiguration *>1.13",
  FlinkStateSnapshotSpec: "backoffLimit i, checkpoint o, jobReference JobReference, savepoint Savepoint",
  Flocker: "datasetName s, datasetUUID s",
  GcePersistentDisk: "fsType s, partition i, pdName s, readOnly b",
  GitRepo: "directory s, repository s, revision s",
  Glusterfs: "endpoints s, path s, readOnly b",
  Grpc: "port i, service s",
  HostAlias: "hostnames [s], ip s",
  HostPath: "path s, type s",
  HttpGet: "host s, httpHeaders [NameAndValue], path s, port q, scheme s",
  Image: "pullPolicy s, reference s",
  Ingress: "template s, className s, annotations {s}, labels {s}>1.8, tls [IngressTls]>1.8",
  IngressTls: "hosts [s], secretName s",
  Iscsi:
    "chapAuthDiscovery b, chapAuthSession b, fsType s, initiatorName s, iqn s, iscsiInterface s, lun i, portals [s], readOnly b, secretRef NameOnly, targetPortal s",
  Item: "key s, mode i, path s",
  Item2: "fieldRef FieldRef, mode i, path s, resourceFieldRef ResourceFieldRef",
  Job:
    "jarURI s, parallelism i, entryClass s, args [s], state e:running|suspended, savepointTriggerNonce i, initialSavepointPath s, checkpointTriggerNonce i, upgradeMode e:savepoint|last-state|stateless<1.8, upgradeMode e:last-state|savepoint|stateless>1.9, allowNonRestoredState b, savepointRedeployNonce i>1.8, autoscalerResetNonce i>1.11",
  JobManager: "resource Resource, replicas i, podTemplate PodTemplate, resources Resources3>1.16",
  JobReference: "kind e:FlinkDeployment|FlinkSessionJob, name s",
  LabelSelector: "matchExpressions [MatchExpression], matchLabels {s}",
  Lifecycle: "postStart LifecycleHandler, preStop LifecycleHandler, stopSignal s>1.13",
  LifecycleHandler: "exec Exec, httpGet HttpGet, tcpSocket TcpSocket, sleep Sleep>1.9",
  ManagedField: "apiVersion s, fieldsType s, fieldsV1 o, manager s, operation s, subresource s, time s",
  MatchExpression: "key s, operator s, values [s]",
  NameAndValue: "name s, value s",
  NameOnly: "name s",
  Nfs: "path s, readOnly b, server s",
  NodeAffinity:
    "preferredDuringSchedulingIgnoredDuringExecution [PreferredDuringSchedulingIgnoredDuringExecution], requiredDuringSchedulingIgnoredDuringExecution RequiredDuringSchedulingIgnoredDuringExecution",
  ObjectMeta:
    "annotations {s}, creationTimestamp s, deletionGracePeriodSeconds i, deletionTimestamp s, finalizers [s], generateName s, generation i, labels {s}, managedFields [ManagedField], name s, namespace s, ownerReferences [OwnerReference], resourceVersion s, selfLink s, uid s",
  OwnerReference: "apiVersion s, blockOwnerDeletion b, controller b, kind s, name s, uid s",
  PersistentVolumeClaim: "claimName s, readOnly b",
  PhotonPersistentDisk: "fsType s, pdID s",
  PodAffinity:
    "preferredDuringSchedulingIgnoredDuringExecution [PreferredDuringSchedulingIgnoredDuringExecution2], requiredDuringSchedulingIgnoredDuringExecution [PodAffinityTerm]",
  PodAffinityTerm:
    "labelSelector LabelSelector, namespaceSelector LabelSelector, namespaces [s], topologyKey s, matchLabelKeys [s]>1.9, mismatchLabelKeys [s]>1.9",
  PodCertificate:
    "certificateChainPath s, credentialBundlePath s, keyPath s, keyType s, maxExpirationSeconds i, signerName s, userAnnotations {s}",
  PodSpec:
    "activeDeadlineSeconds i, affinity Affinity, automountServiceAccountToken b, containers [Container], dnsConfig DnsConfig, dnsPolicy s, enableServiceLinks b, ephemeralContainers [EphemeralContainer], hostAliases [HostAlias], hostIPC b, hostNetwork b, hostPID b, hostUsers b, hostname s, imagePullSecrets [NameOnly], initContainers [Container], nodeName s, nodeSelector {s}, os NameOnly, overhead {q}, preemptionPolicy s, priority i, priorityClassName s, readinessGates [ReadinessGate], resourceClaims [ResourceClaim], restartPolicy s, runtimeClassName s, schedulerName s, schedulingGates [NameOnly], securityContext SecurityContext2, serviceAccount s, serviceAccountName s, setHostnameAsFQDN b, shareProcessNamespace b, subdomain s, terminationGracePeriodSeconds i, tolerations [Toleration], topologySpreadConstraints [TopologySpreadConstraint], volumes [Volume], resources Resources3>1.13, hostnameOverride s>1.16, schedulingGroup SchedulingGroup>1.16",
  PodTemplate: "apiVersion s, kind s, metadata ObjectMeta, spec PodSpec, status o",
  Port: "containerPort i, hostIP s, hostPort i, name s, protocol s",
  PortworxVolume: "fsType s, readOnly b, volumeID s",
  Preference: "matchExpressions [MatchExpression], matchFields [MatchExpression]",
  PreferredDuringSchedulingIgnoredDuringExecution: "preference Preference, weight i",
  PreferredDuringSchedulingIgnoredDuringExecution2: "podAffinityTerm PodAffinityTerm, weight i",
  Probe:
    "exec Exec, failureThreshold i, grpc Grpc, httpGet HttpGet, initialDelaySeconds i, periodSeconds i, successThreshold i, tcpSocket TcpSocket, terminationGracePeriodSeconds i, timeoutSeconds i",
  Projected: "defaultMode i, sources [Source2]",
  Quobyte: "group s, readOnly b, registry s, tenant s, user s, volume s",
  Rbd: "fsType s, image s, keyring s, monitors [s], pool s, readOnly b, secretRef NameOnly, user s",
  ReadinessGate: "conditionType s",
  RequiredDuringSchedulingIgnoredDuringExecution: "nodeSelectorTerms [Preference]",
  ResizePolicy: "resourceName s, restartPolicy s",
  Resource: "cpu n, memory s, ephemeralStorage s",
  ResourceClaim: "name s, source Source<1.12, resourceClaimName s>1.13, resourceClaimTemplateName s>1.13",
  ResourceFieldRef: "containerName s, divisor q, resource s",
  Resources: "claims [Claim], limits {q}, requests {q}",
  Resources2: "claims [NameOnly]<1.8, limits {q}, requests {q}",
  Resources3: "claims [Claim2], limits {q}, requests {q}",
  RestartPolicyRule: "action s, exitCodes ExitCodes",
  Savepoint: "alreadyExists b, disposeOnDelete b, formatType e:CANONICAL|NATIVE|UNKNOWN, path s",
  ScaleIO:
    "fsType s, gateway s, protectionDomain s, readOnly b, secretRef NameOnly, sslEnabled b, storageMode s, storagePool s, system s, volumeName s",
  SchedulingGroup: "podGroupName s",
  SeLinuxOptions: "level s, role s, type s, user s",
  SeccompProfile: "localhostProfile s, type s",
  Secret: "defaultMode i, items [Item], optional b, secretName s",
  SecurityContext:
    "allowPrivilegeEscalation b, capabilities Capabilities, privileged b, procMount s, readOnlyRootFilesystem b, runAsGroup i, runAsNonRoot b, runAsUser i, seLinuxOptions SeLinuxOptions, seccompProfile SeccompProfile, windowsOptions WindowsOptions, appArmorProfile SeccompProfile>1.10",
  SecurityContext2:
    "fsGroup i, fsGroupChangePolicy s, runAsGroup i, runAsNonRoot b, runAsUser i, seLinuxOptions SeLinuxOptions, seccompProfile SeccompProfile, supplementalGroups [i], sysctls [NameAndValue], windowsOptions WindowsOptions, appArmorProfile SeccompProfile>1.10, seLinuxChangePolicy s>1.13, supplementalGroupsPolicy s>1.13",
  ServiceAccountToken: "audience s, expirationSeconds i, path s",
  Sleep: "seconds i",
  Source: "resourceClaimName s, resourceClaimTemplateName s",
  Source2:
    "configMap ConfigMap2, downwardAPI DownwardAPI2, secret ConfigMap2, serviceAccountToken ServiceAccountToken, clusterTrustBundle ClusterTrustBundle>1.9, podCertificate PodCertificate>1.16",
  Spec:
    "accessModes [s], dataSource DataSource, dataSourceRef DataSourceRef, resources Resources2, selector LabelSelector, storageClassName s, volumeMode s, volumeName s, volumeAttributesClassName s>1.9",
  Storageos: "fsType s, readOnly b, secretRef NameOnly, volumeName s, volumeNamespace s",
  TcpSocket: "host s, port q",
  Toleration: "effect s, key s, operator s, tolerationSeconds i, value s",
  TopologySpreadConstraint:
    "labelSelector LabelSelector, matchLabelKeys [s], maxSkew i, minDomains i, nodeAffinityPolicy s, nodeTaintsPolicy s, topologyKey s, whenUnsatisfiable s",
  ValueFrom:
    "configMapKeyRef ConfigMapKeyRef, fieldRef FieldRef, resourceFieldRef ResourceFieldRef, secretKeyRef ConfigMapKeyRef, fileKeyRef FileKeyRef>1.16",
  Volume:
    "awsElasticBlockStore AwsElasticBlockStore, azureDisk AzureDisk, azureFile AzureFile, cephfs Cephfs, cinder Cinder, configMap ConfigMap, csi Csi, downwardAPI DownwardAPI, emptyDir EmptyDir, ephemeral Ephemeral, fc Fc, flexVolume FlexVolume, flocker Flocker, gcePersistentDisk GcePersistentDisk, gitRepo GitRepo, glusterfs Glusterfs, hostPath HostPath, iscsi Iscsi, name s, nfs Nfs, persistentVolumeClaim PersistentVolumeClaim, photonPersistentDisk PhotonPersistentDisk, portworxVolume PortworxVolume, projected Projected, quobyte Quobyte, rbd Rbd, scaleIO ScaleIO, secret Secret, storageos Storageos, vsphereVolume VsphereVolume, image Image>1.13",
  VolumeClaimTemplate: "metadata ObjectMeta, spec Spec",
  VolumeDevice: "devicePath s, name s",
  VolumeMount:
    "mountPath s, mountPropagation s, name s, readOnly b, subPath s, subPathExpr s, recursiveReadOnly s>1.10",
  VsphereVolume: "fsType s, storagePolicyID s, storagePolicyName s, volumePath s",
  WindowsOptions: "gmsaCredentialSpec s, gmsaCredentialSpecName s, hostProcess b, runAsUserName s",
};
